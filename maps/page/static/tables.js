// Columns written by maps/page/tables.py, unpacked.

/** @typedef {{pool: unknown[], at: number[]}} Pooled */
/** @typedef {{length: number} & Record<string, unknown[] | Pooled | number>} Packed */
/** @typedef {Record<string, any[]>} Columns */

/**
 * Make the rows of a packed table.
 *
 * `make` writes each field out, because objects that are all made alike are made, and read, many times faster
 * than ones that get their fields in a loop.
 * @template Row
 * @param {Packed} table
 * @param {(columns: Columns, row: number) => Row} make
 * @returns {Row[]}
 */
export function unpack({ length, ...packed }, make) {
  const entries = /** @type {[string, unknown[] | Pooled][]} */ (Object.entries(packed));
  const columns = Object.fromEntries(entries.map(([name, column]) => [name, valuesOf(column)]));
  const rows = new Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = make(columns, row);
  return rows;
}

/**
 * @param {unknown[] | Pooled} column
 * @returns {unknown[]}
 */
function valuesOf(column) {
  if (Array.isArray(column)) return column;
  return column.at.map((index) => column.pool[index]);
}
