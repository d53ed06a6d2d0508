import { address, api } from '../api.js';
import { askForChange } from '../change-draft.js';
import { deleteWithUndo } from '../deletion.js';
import { byId } from '../dom.js';
import { startOrStop } from '../opened.js';
import { go, goInstead } from '../router.js';
import { SECTIONS } from '../sections.js';
import { store } from '../store.js';
import { applySuggestion } from '../suggested.js';
import { chooseTheme } from '../theme-choice.js';
import { goToSection } from '../views/stage.js';

/**
 * What can be done from where one is, as commands.
 *
 * @typedef {object} Command
 * @property {string} title
 * @property {string} group
 * @property {string} [keys] its shortcut as people read it
 * @property {() => any} run
 */

const MOST_APPS = 6;

/** @returns {Command[]} */
export function commands(showHelp) {
  const { opened } = store.state;
  return [...(opened?.app ? commandsOfApp(opened) : []), ...everywhere(showHelp)];
}

function everywhere(showHelp) {
  const group = 'Slipway';
  return [
    { group, title: 'Make a new app', keys: 'N', run: newApp },
    { group, title: 'All apps', keys: 'H', run: () => go({ name: 'home' }) },
    { group, title: 'Search all apps', keys: '/', run: searchApps },
    { group, title: 'Import a zip', run: importZip },
    { group, title: 'Light colours', run: () => chooseTheme('light') },
    { group, title: 'Dark colours', run: () => chooseTheme('dark') },
    { group, title: 'Colours of the system', run: () => chooseTheme('system') },
    { group, title: 'Keyboard shortcuts', keys: '?', run: showHelp },
    { group, title: 'The API', run: () => open('/docs', '_blank', 'noopener') },
  ];
}

function commandsOfApp({ app, suggestions }) {
  const group = app.name || 'This app';
  const { id } = app;
  const parts = [{ name: 'app', label: 'App' }, ...SECTIONS].map(({ name, label }, at) => ({
    group,
    title: `Show ${label === 'App' ? 'the running app' : label.toLowerCase()}`,
    keys: String(at + 1),
    run: () => goToSection(id, name),
  }));
  const applied = suggestions.map((suggestion) => ({
    group,
    title: `Apply: ${suggestion.title}`,
    run: () => applySuggestion(suggestion),
  }));
  const runs = app.status === 'running' || app.status === 'stopped';
  return [
    ...parts,
    { group, title: 'Change something', keys: 'C', run: askForChange },
    ...(runs ? [{ group, title: app.status === 'running' ? 'Stop' : 'Start', run: startOrStop }] : []),
    ...(app.version > 0
      ? [
          { group, title: 'Open in a new tab', run: () => open(app.previewUrl, '_blank', 'noopener') },
          { group, title: 'Export as a zip', run: () => location.assign(address(id, 'export')) },
        ]
      : []),
    ...applied,
    {
      group,
      title: 'Delete',
      run() {
        deleteWithUndo(app);
        goInstead({ name: 'home' });
      },
    },
  ];
}

/** Apps that a text finds, as commands that open them. */
export async function appsFor(text, signal) {
  const { apps } = await api.apps({ q: text, limit: MOST_APPS }, signal);
  return apps.map(({ id, name }) => ({
    group: 'Apps',
    title: name || 'Untitled',
    run: () => go({ name: 'app', id }),
  }));
}

export async function newApp() {
  await go({ name: 'home' });
  byId('prompt').focus();
}

export async function searchApps() {
  await go({ name: 'home' });
  byId('search').focus();
}

async function importZip() {
  await go({ name: 'home' });
  byId('import').click();
}
