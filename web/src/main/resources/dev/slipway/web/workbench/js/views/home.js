import { loadApps, watchUnfinished } from '../listing.js';
import { startAppList } from './app-list.js';
import { startImport } from './import.js';
import { startPromptBox } from './prompt-box.js';

/** The first view: the prompt box above the list of apps. It stays alive behind the other view. */
export function startHome() {
  startPromptBox();
  startAppList();
  startImport();
  watchUnfinished();
  loadApps();
}
