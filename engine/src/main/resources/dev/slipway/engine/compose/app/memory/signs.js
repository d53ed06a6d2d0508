/** What is on the cards: names for those who listen, and lines for those who look. */
export const SIGNS = {
  Sun: 'M12 8a4 4 0 1 0 .01 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  Moon: 'M15 3a9 9 0 1 0 6 12A8 8 0 0 1 15 3z',
  Star: 'M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2 6.4 20.3l1.2-6.3L3 9.6l6.3-.8z',
  Heart: 'M12 20C5 15 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 11.5 19 15 12 20z',
  House: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  Boat: 'M3 15h18l-3 5H6zM12 3v12M12 4l6 8h-6M12 6l-5 6h5',
  Fish: 'M3 12c4-6 10-6 14 0-4 6-10 6-14 0zM17 12l4-4v8zM7.5 11h.01',
  Key: 'M7 15a4 4 0 1 1 3.5-2L20 13v4M16 13v3M10.5 13',
  Leaf: 'M5 20C4 9 10 4 20 4c0 10-5 16-15 16zM5 20c3-6 6-9 10-11',
  Drop: 'M12 3c5 6 7 8.5 7 12a7 7 0 0 1-14 0c0-3.5 2-6 7-12z',
  Bolt: 'M13 2L5 14h6l-1 8 9-13h-6z',
  Cloud: 'M7 18a4 4 0 0 1 0-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 0 9z',
  Cup: 'M5 8h12v7a5 5 0 0 1-5 5h-2a5 5 0 0 1-5-5zM17 10h2a2 2 0 0 1 0 5h-2M9 2v3M13 2v3',
  Flag: 'M6 22V3h13l-3 4.5L19 12H6',
  Bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4',
  Mountain: 'M2 20L9 6l5 9 2-3 6 8zM7 10l2 2 2-2',
  Tree: 'M12 2l6 8h-3l4 6H5l4-6H6zM12 16v6',
  Crown: 'M4 18V7l5 4 3-6 3 6 5-4v11zM4 21h16',
  Anchor: 'M12 7v14M8 11h8M4 14c0 5 4 7 8 7s8-2 8-7M12 3a2 2 0 1 0 .01 0',
  Book: 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  Note: 'M9 18V5l10-2v13M9 18a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 18zM19 16a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 19 16z',
  Umbrella: 'M12 3v16a2 2 0 0 0 4 0M3 12a9 9 0 0 1 18 0z',
  Lamp: 'M8 3h8l3 9H5zM12 12v8M7 21h10',
  Kite: 'M12 2l6 8-6 7-6-7zM12 2v15M6 10h12M12 17c0 3 4 2 4 5',
};

const SVG = 'http://www.w3.org/2000/svg';

/** A sign to look at; its card says its name. */
export function drawn(name) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', SIGNS[name]);
  picture.append(line);
  return picture;
}
