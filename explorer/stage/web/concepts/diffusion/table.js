/**
 * Whether what a scene has is a table: a mean with its standard error on each line, at each place.
 * @param {any} table
 */
export function isTable(table) {
  const { x, lines } = table ?? {};
  return Boolean(x?.length && lines?.length && lines.every((/** @type {any} */ { mean, se }) => mean?.length === x.length && se?.length === x.length));
}
