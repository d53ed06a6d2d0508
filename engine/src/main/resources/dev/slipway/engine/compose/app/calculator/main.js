import { model } from './model.js';
// #if set-formula
import { begin } from './inputs.js';
// #end
// #if !set-formula
import { begin } from './pocket.js';
// #end
import { renderKept } from './kept.js';
import { openStore } from './store.js';

const store = openStore(model.collection);
store.onChange(() => renderKept(store));
begin(store);
await store.start();
