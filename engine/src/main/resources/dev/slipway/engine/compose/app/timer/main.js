// #if set-laps
import { begin } from './watch.js';
// #end
// #if !set-laps
import { begin } from './rounds.js';
// #end

await begin();
