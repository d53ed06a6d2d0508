const SVG = 'http://www.w3.org/2000/svg';
const LINES = { X: 'M5 5L19 19M19 5L5 19', O: 'M12 4a8 8 0 1 0 .01 0' };

/** A cross or a nought to look at; the button says which it is. */
export function mark(player) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', LINES[player]);
  picture.append(line);
  return picture;
}
