// #if related
import { start } from './league.js';
// #end
// #if !related
import { start } from './scores.js';
// #end

await start();
