/** The rows of the tree of files: folders first, each with what is in it below. */

/**
 * @param {{path: string, size: number | null, unsaved: boolean}[]} files
 * @param {{closed: Set<string>, filter: string}} how
 * @returns {object[]} rows with `path`, `name`, `level`, and `open` for folders
 */
export function rowsOf(files, { closed, filter }) {
  const wanted = filter.trim().toLowerCase();
  const shown = files.filter(({ path }) => path.toLowerCase().includes(wanted));
  return below(shown, '', 1, wanted === '' ? closed : new Set());
}

function below(files, prefix, level, closed) {
  const folders = new Map();
  const leaves = [];
  for (const file of files) {
    const rest = file.path.slice(prefix.length);
    const slash = rest.indexOf('/');
    if (slash < 0) {
      leaves.push({ ...file, name: rest, level, folder: false });
    } else {
      const name = rest.slice(0, slash);
      folders.set(name, [...(folders.get(name) ?? []), file]);
    }
  }
  const rows = [...folders].sort(byName).flatMap(([name, inside]) => {
    const path = `${prefix}${name}/`;
    const open = !closed.has(path);
    const row = { path, name, level, folder: true, open, unsaved: inside.some((f) => f.unsaved) };
    return open ? [row, ...below(inside, path, level + 1, closed)] : [row];
  });
  return [...rows, ...leaves.sort((one, other) => one.name.localeCompare(other.name))];
}

function byName([one], [other]) {
  return one.localeCompare(other);
}
