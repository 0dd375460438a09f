// Days put together into as many bars as fit: by day, week, month, quarter, year or decade.

/**
 * @typedef {object} Bin
 * @property {string | null} label a month or year as ISO 8601 writes it; null where first and last day say it
 * @property {string} first its first day
 * @property {string} last its last day
 * @property {number} count
 */

/** @typedef {Omit<Bin, "count">} Period */

const DAY = 86_400_000;

/**
 * @param {readonly string[]} days ISO 8601, in any order
 * @param {number} most how many bars fit
 * @returns {Bin[]} in order, with the empty ones between
 */
export function bins(days, most) {
  const known = days.filter((day) => !Number.isNaN(Date.parse(day))).sort();
  if (known.length === 0) return [];
  const periods = fitting(known[0], known[known.length - 1], most);
  return periods.map((bin) => ({ ...bin, count: known.filter((day) => day >= bin.first && day <= bin.last).length }));
}

/**
 * @param {string} first
 * @param {string} last
 * @param {number} most
 * @returns {Period[]}
 */
function fitting(first, last, most) {
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (days <= most) return everyDays(first, days, 1);
  if (days / 7 <= most) return everyDays(first, days, 7);
  const months = monthNumber(last) - monthNumber(first) + 1;
  if (months <= most) return monthly(first, months);
  const quarters = quarterNumber(last) - quarterNumber(first) + 1;
  if (quarters <= most) return quarterly(first, quarters);
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return everyYears(Number(first.slice(0, 4)), years, years <= most ? 1 : 10 ** Math.ceil(Math.log10(years / most)));
}

/**
 * @param {string} first
 * @param {number} days
 * @param {number} step
 * @returns {Period[]}
 */
function everyDays(first, days, step) {
  return Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const start = Date.parse(first) + index * step * DAY;
    return { label: null, first: iso(start), last: iso(start + (step - 1) * DAY) };
  });
}

/**
 * @param {string} first
 * @param {number} months
 * @returns {Period[]}
 */
function monthly(first, months) {
  return Array.from({ length: months }, (_, index) => {
    const month = monthNumber(first) + index;
    const end = iso(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0));
    return { label: end.slice(0, 7), first: `${end.slice(0, 7)}-01`, last: end };
  });
}

/**
 * @param {string} first
 * @param {number} quarters
 * @returns {Period[]}
 */
function quarterly(first, quarters) {
  return Array.from({ length: quarters }, (_, index) => {
    const month = 3 * (quarterNumber(first) + index);
    const start = Date.UTC(Math.floor(month / 12), month % 12);
    return { label: null, first: iso(start), last: iso(Date.UTC(Math.floor(month / 12), (month % 12) + 3, 0)) };
  });
}

/**
 * @param {number} first
 * @param {number} years
 * @param {number} step
 * @returns {Period[]}
 */
function everyYears(first, years, step) {
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.ceil((first + years - start) / step) }, (_, index) => {
    const [from, to] = [fourDigits(start + index * step), fourDigits(start + (index + 1) * step - 1)];
    return { label: step === 1 ? from : `${from}–${to}`, first: `${from}-01-01`, last: `${to}-12-31` };
  });
}

/** @param {string} day */
function monthNumber(day) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** @param {string} day */
function quarterNumber(day) {
  return Math.floor(monthNumber(day) / 3);
}

/** @param {number} year */
function fourDigits(year) {
  return String(year).padStart(4, "0");
}

/** @param {number} time */
function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}
