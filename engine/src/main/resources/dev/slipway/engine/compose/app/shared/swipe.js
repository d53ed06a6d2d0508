const LEAST = 24;
const KEYS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  w: 'up',
  s: 'down',
  a: 'left',
  d: 'right',
};

/** Tells of each direction that is swiped over a place or pressed on the keyboard. */
export function onDirection(place, tell) {
  let start;
  place.addEventListener('pointerdown', (event) => {
    start = event;
    place.setPointerCapture(event.pointerId);
  });
  place.addEventListener('pointerup', (event) => {
    const right = event.clientX - (start?.clientX ?? event.clientX);
    const down = event.clientY - (start?.clientY ?? event.clientY);
    start = undefined;
    if (Math.max(Math.abs(right), Math.abs(down)) < LEAST) {
      return;
    }
    const level = Math.abs(right) > Math.abs(down);
    tell(level ? (right > 0 ? 'right' : 'left') : down > 0 ? 'down' : 'up');
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select');
    const direction = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (direction && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      tell(direction);
    }
  });
}
