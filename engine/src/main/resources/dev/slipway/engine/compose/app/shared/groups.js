import { model } from './model.js';

/** The group of a record; one that is called otherwise by now has its new name. */
export const groupOf = (record) =>
  model.renamed?.[record[model.groupField]] ?? record[model.groupField];
