import { api } from '../api.js';

/** Which columns a collection has: those of the app's blueprint, then what records hold beside them. */

const OWN = new Set(['id', 'revision', 'createdAt', 'updatedAt']);
const INPUTS = {
  number: 'number',
  money: 'number',
  rating: 'number',
  yesNo: 'yesNo',
  date: 'date',
  time: 'time',
  choice: 'choice',
  longText: 'longText',
  tags: 'list',
};
const blueprints = new Map();

/** The collections that an app's blueprint names, each with its fields; none where it has none. */
export async function knownCollections({ id, version }) {
  const key = `${id}/${version}`;
  if (!blueprints.has(key)) {
    blueprints.clear();
    blueprints.set(key, read(id, version));
  }
  return blueprints.get(key);
}

async function read(id, version) {
  try {
    const blueprint = JSON.parse(await api.fileOf(id, version, 'blueprint.json'));
    return blueprint.entities.map((entity, at) => ({
      name: entity.collection,
      fields: [
        ...entity.fields,
        ...(at === 0 && blueprint.grouping ? [groupField(blueprint.grouping)] : []),
      ],
    }));
  } catch {
    return []; // Written by hand, or by another engine: the records tell of themselves.
  }
}

const groupField = ({ field, label, names }) => ({
  name: field,
  label,
  type: 'choice',
  options: names,
});

/**
 * @param {object[]} fields of the blueprint
 * @param {object[]} records
 * @returns {{name: string, label: string, type: string, options?: string[]}[]}
 */
export function columnsOf(fields, records) {
  const known = new Set(fields.map(({ name }) => name));
  const found = new Map();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      if (!known.has(name) && !OWN.has(name) && !found.has(name)) {
        found.set(name, { name, label: name, type: typeOf(value) });
      }
    }
  }
  return [
    ...fields.map(({ name, label = name, type, options }) => ({
      name,
      label,
      type: INPUTS[type] ?? 'text',
      options,
    })),
    ...found.values(),
  ];
}

function typeOf(value) {
  if (typeof value === 'number') {
    return 'number';
  }
  if (typeof value === 'boolean') {
    return 'yesNo';
  }
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return 'list';
  }
  return value !== null && typeof value === 'object' ? 'json' : 'text';
}

/** A value as one reads it in a cell. */
export function shown(value) {
  if (value === undefined || value === null) {
    return '';
  }
  if (value === true || value === false) {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * What was typed, as the value of a column; null for nothing.
 *
 * @throws {Error} with a message for people where it is no such value
 */
export function valueOf({ label, type, options }, typed) {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  switch (type) {
    case 'number': {
      const number = Number(text);
      if (!Number.isFinite(number)) {
        throw new Error(`${label}: “${text}” is no number.`);
      }
      return number;
    }
    case 'yesNo':
      if (!/^(yes|no|true|false|1|0|x)$/i.test(text)) {
        throw new Error(`${label}: write yes or no.`);
      }
      return /^(yes|true|1|x)$/i.test(text);
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
        throw new Error(`${label}: “${text}” is no date such as 2030-12-31.`);
      }
      return text;
    case 'list':
      return text
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean);
    case 'choice':
      return (options ?? []).find((each) => each.toLowerCase() === text.toLowerCase()) ?? text;
    case 'json':
      try {
        return JSON.parse(text);
      } catch {
        throw new Error(`${label}: this is no JSON.`);
      }
    default:
      return typed;
  }
}
