// Columns written by maps/page/tables.py, and rows that look into them.

/** @typedef {{pool: unknown[], at?: number[]}} Pooled without `at`, every row has the one value */
/** @typedef {{length: number} & Record<string, unknown[] | Pooled | number>} Packed */
/** @typedef {(row: number) => any} Column gives the value in a row */
/** @typedef {Record<string, Column>} Columns */

/**
 * Make the rows of a packed table. A row holds its `index` only, and looks each field up when it is asked for:
 * a hundred thousand rows of twenty fields are there at once, as most are never read.
 * @template Row
 * @param {Packed} table
 * @param {(columns: Columns) => Columns} [derive] gives columns that are computed from those in the file
 * @returns {Row[]}
 */
export function rowsOf({ length, ...packed }, derive = () => ({})) {
  const columns = columnsOf(packed);
  const Row = rowClass({ ...columns, ...derive(columns) });
  const rows = new Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = new Row(row);
  return rows;
}

/**
 * Give the rows of a table the columns of another one, which has them row by row.
 * @param {readonly object[]} rows made by `rowsOf`
 * @param {Packed} table
 */
export function addColumns(rows, { length, ...packed }) {
  if (length > 0) defineColumns(Object.getPrototypeOf(rows[0]), columnsOf(packed));
}

/**
 * Copy a row into an object of its own, so that fields can be replaced.
 * @template {object} Row
 * @param {Row} row
 * @returns {Row}
 */
export function copied(row) {
  const copy = /** @type {Row} */ ({});
  for (const name in row) copy[name] = row[name]; // spreading would leave out what a row looks up
  return copy;
}

/**
 * @param {Omit<Packed, "length">} packed
 * @returns {Columns}
 */
function columnsOf(packed) {
  const entries = /** @type {[string, unknown[] | Pooled][]} */ (Object.entries(packed));
  return Object.fromEntries(entries.map(([name, column]) => [name, readerOf(column)]));
}

/**
 * @param {unknown[] | Pooled} column
 * @returns {Column}
 */
function readerOf(column) {
  if (Array.isArray(column)) return (row) => column[row];
  const { pool, at } = column;
  if (at === undefined) return () => pool[0];
  return (row) => pool[at[row]];
}

/**
 * @param {Columns} columns
 * @returns {new (index: number) => any}
 */
function rowClass(columns) {
  class Row {
    /** @param {number} index */
    constructor(index) {
      this.index = index;
    }
  }
  defineColumns(Row.prototype, columns);
  return Row;
}

/**
 * @param {object} prototype of the rows
 * @param {Columns} columns
 */
function defineColumns(prototype, columns) {
  for (const [name, valueIn] of Object.entries(columns)) {
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get() {
        return valueIn(this.index);
      },
    });
  }
}
