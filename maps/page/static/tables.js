// Columns written by maps/page/tables.py, unpacked into rows.

/** @typedef {{pool: unknown[], at: number[]}} Pooled */
/** @typedef {{length: number} & Record<string, unknown[] | Pooled | number>} Packed */

/**
 * Give each row of a packed table as an object with the table's column names as its fields.
 * @template Row
 * @param {Packed} table
 * @returns {Row[]}
 */
export function unpack(table) {
  const columns = Object.entries(table).filter(([name]) => name !== "length");
  const values = columns.map(([, column]) => valuesOf(/** @type {unknown[] | Pooled} */ (column)));
  const names = columns.map(([name]) => name);
  return Array.from({ length: table.length }, (_, row) => {
    /** @type {Record<string, unknown>} */
    const unpacked = { index: row };
    for (let i = 0; i < names.length; i += 1) unpacked[names[i]] = values[i][row];
    return /** @type {Row} */ (unpacked);
  });
}

/**
 * @param {unknown[] | Pooled} column
 * @returns {unknown[]}
 */
function valuesOf(column) {
  if (Array.isArray(column)) return column;
  return column.at.map((index) => column.pool[index]);
}
