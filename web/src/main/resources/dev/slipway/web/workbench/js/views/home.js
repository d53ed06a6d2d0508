import { startImport } from '../launch/import.js';
import { watchUnfinished } from '../listing.js';
import { startAppList } from '../yard/app-list.js';
import { startPromptBox } from './prompt-box.js';

/** The first view: the prompt box above the list of apps. It stays alive behind the other view. */
export function startHome() {
  startPromptBox();
  startAppList();
  startImport();
  watchUnfinished();
}
