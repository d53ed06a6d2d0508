/** A sign and a word for each kind of app that the composer makes, and one for all others. */

const SVG = 'http://www.w3.org/2000/svg';

/** The word, the tone, which is a name of a colour in `yard.css`, and the path on a 24 by 24 grid. */
const KINDS = {
  tracker: ['Tracker', 'water', 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9'],
  checklist: ['Checklist', 'good', 'M4 6.5l1.5 1.5L8 5M4 12.5L5.5 14 8 11M4 18.5L5.5 20 8 17M12 7h8M12 13h8M12 19h8'],
  board: ['Board', 'water', 'M4 4h4.5v16H4zM10 4h4.5v10H10zM16 4h4v13h-4z'],
  notes: ['Notes', 'warn', 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h5'],
  habits: ['Habits', 'good', 'M5 5h3v3H5zM10.5 5h3v3h-3zM16 5h3v3h-3zM5 10.5h3v3H5zM10.5 10.5h3v3h-3zM5 16h3v3H5zM15 16.5l2 2 3-4'],
  timer: ['Timer', 'danger', 'M12 7a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12 14V10.5M10 3h4M12 3v4M18 7l1.5-1.5'],
  countdown: ['Countdown', 'danger', 'M7 3h10M7 21h10M8 3c0 5 3 6 4 9 1-3 4-4 4-9M8 21c0-5 3-6 4-9 1 3 4 4 4 9'],
  calculator: ['Calculator', 'warn', 'M6 3h12v18H6zM9 6.5h6V9H9zM9 13h.01M12 13h.01M15 13h.01M9 17h.01M12 17h.01M15 17h.01'],
  converter: ['Converter', 'warn', 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4'],
  quiz: ['Quiz', 'danger', 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 17h.01'],
  flashcards: ['Flashcards', 'warn', 'M8 7h12v9H8zM5 17V4h12M11 11.5h6'],
  poll: ['Poll', 'good', 'M4 20h16M6 20v-7h3v7M11 20V5h3v15M16 20v-10h3v10'],
  form: ['Form', 'water', 'M5 3h14v18H5zM8 7h8M8 10h8v3H8zM8 17h4'],
  booking: ['Booking', 'good', 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4'],
  calendar: ['Calendar', 'water', 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01'],
  dashboard: ['Dashboard', 'water', 'M4 18a8 8 0 1 1 16 0M12 18l4-6M4 18h16'],
  leaderboard: ['Leaderboard', 'warn', 'M8 4h8v5a4 4 0 0 1-8 0zM8 5H5c0 3 1 5 3 5M16 5h3c0 3-1 5-3 5M12 13v4M8 20h8M10 17h4'],
  landing: ['Landing page', 'good', 'M3 5h18v14H3zM3 9h18M6 7h.01M8.5 7h.01M7 13h6M7 16h4M16 13h2v3h-2z'],
  memory: ['Memory game', 'danger', 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7zM7.5 6.5v2M16.5 15.5v2'],
  tictactoe: ['Three in a row', 'danger', 'M9 3v18M15 3v18M3 9h18M3 15h18M5 5l2 2M7 5L5 7M18 16.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z'],
  sliding: ['Sliding tiles', 'danger', 'M4 4h16v16H4zM4 12h16M12 4v16M15 8h2M16 7v2M7 16h2'],
  snake: ['Snake', 'good', 'M5 19h9a3 3 0 0 0 0-6h-4a3 3 0 0 1 0-6h8M18 7h.01M20 5.5v3'],
};

const OTHER = ['App', 'plain', 'M4 15h16l-2 4H6zM12 15V4l6 8h-6M9 8l-3 4h3'];

/** The word for a kind. */
export function kindWord(kind) {
  return (KINDS[kind] ?? OTHER)[0];
}

/** An element that shows an app's kind, and changes it. */
export function kindSign() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'kind icon');
  svg.setAttribute('role', 'img');
  const path = document.createElementNS(SVG, 'path');
  svg.append(path);
  let shown = null;
  return {
    element: svg,
    show(kind) {
      const [word, tone, line] = KINDS[kind] ?? OTHER;
      if (word !== shown) {
        shown = word;
        svg.setAttribute('aria-label', word);
        svg.dataset.tone = tone;
        path.setAttribute('d', line);
      }
    },
  };
}
