/** What made a version, as people say it. */

const CAUSES = {
  prompt: 'Prompt',
  suggestion: 'Suggestion',
  edit: 'Edit',
  rollback: 'Rolled back',
  import: 'Import',
  copy: 'Duplicate',
};

export function causeWord(cause) {
  return CAUSES[cause] ?? cause;
}

/** The name of the icon for a cause. */
export function causeIcon(cause) {
  return cause === 'edit' || !(cause in CAUSES) ? 'pen' : cause;
}

/** What a version is called: its name, or else what made it. */
export function titleOf({ name, title, cause }) {
  return name || title || causeWord(cause);
}
