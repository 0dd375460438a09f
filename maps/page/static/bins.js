// Days put together into as many bars as fit: by day, month or year.

/**
 * @typedef {object} Bin
 * @property {string} label the day, month or year, as ISO 8601 writes it
 * @property {string} first its first day
 * @property {string} last its last day
 * @property {number} count
 */

const MOST_BARS = 60;
const DAY = 86_400_000;

/**
 * @param {readonly string[]} days ISO 8601, in any order
 * @returns {Bin[]} in order, with the empty ones between
 */
export function bins(days) {
  const known = days.filter((day) => !Number.isNaN(Date.parse(day))).sort();
  if (known.length === 0) return [];
  const [first, last] = [known[0], known[known.length - 1]];
  const periods = [daily, monthly, yearly].map((split) => split(first, last));
  const chosen = periods.find(({ length }) => length <= MOST_BARS) ?? periods[2];
  return chosen.map((bin) => ({ ...bin, count: known.filter((day) => day >= bin.first && day <= bin.last).length }));
}

/** @typedef {Omit<Bin, "count">} Period */

/**
 * @param {string} first
 * @param {string} last
 * @returns {Period[]}
 */
function daily(first, last) {
  const count = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (count > MOST_BARS) return new Array(count);
  return Array.from({ length: count }, (_, index) => {
    const day = iso(Date.parse(first) + index * DAY);
    return { label: day, first: day, last: day };
  });
}

/**
 * @param {string} first
 * @param {string} last
 * @returns {Period[]}
 */
function monthly(first, last) {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const [year, month] = [Math.floor((from + index) / 12), (from + index) % 12];
    const end = iso(Date.UTC(year, month + 1, 0));
    return { label: end.slice(0, 7), first: `${end.slice(0, 7)}-01`, last: end };
  });
}

/**
 * @param {string} first
 * @param {string} last
 * @returns {Period[]}
 */
function yearly(first, last) {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = String(from + index).padStart(4, "0");
    return { label: year, first: `${year}-01-01`, last: `${year}-12-31` };
  });
}

/** @param {string} day */
function monthNumber(day) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** @param {number} time */
function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}
