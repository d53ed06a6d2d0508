/**
 * The sections of an app's stage. Each is a folder with a module of its name and a style sheet, both
 * loaded when the section is first looked at, and stays alive behind the others after that.
 *
 * A module exports `createSection()`, which answers with
 * - `element`, the section
 * - `update(opened, view)`, called whenever the app or the address changes while it is seen
 * - `rest()`, where it holds something that it needs only while it is seen
 * - `end()`, where it has something to let go
 */
export const SECTIONS = [
  {
    name: 'suggestions',
    label: 'Suggestions',
    load: () => import('./suggestions/suggestions.js'),
    style: '/workbench/styles/suggestion-cards.css',
  },
  {
    name: 'data',
    label: 'Data',
    load: () => import('./data/data.js'),
    style: '/workbench/styles/data.css',
  },
  {
    name: 'history',
    label: 'History',
    load: () => import('./history/history.js'),
    style: '/workbench/styles/history.css',
  },
  {
    name: 'files',
    label: 'Files',
    load: () => import('./files/files.js'),
    style: '/workbench/styles/files.css',
  },
];

const styles = new Map();

/** A section's module, with its styles in place. */
export async function loadSection({ load, style }) {
  const [module] = await Promise.all([load(), loadStyle(style)]);
  return module;
}

function loadStyle(address) {
  if (!styles.has(address)) {
    styles.set(
      address,
      new Promise((resolve, reject) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = address;
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => {
          link.remove();
          styles.delete(address);
          reject(new Error('The styles could not be loaded.'));
        });
        document.head.append(link);
      }),
    );
  }
  return styles.get(address);
}
