/**
 * What differs between two values, each difference as one line. Of objects and
 * lists only what is not the same in both.
 * @param {unknown} before
 * @param {unknown} after
 * @returns {string[]}
 */
export function showDifference(before, after) {
  if (isEqual(before, after)) {
    return [];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return [
      ...showMissing("-", before, after),
      ...showMissing("+", after, before),
    ];
  }
  if (isObject(before) && isObject(after)) {
    return showMembers(before, after);
  }
  return [showChange(before, after)];
}

/**
 * @param {unknown} before
 * @param {unknown} after
 */
function showChange(before, after) {
  const old = showValue(before);
  const revised = showValue(after);
  return `${old} -> ${revised}`;
}

/**
 * @param {Record<string, unknown>} before
 * @param {Record<string, unknown>} after
 */
function showMembers(before, after) {
  const both = {
    ...before,
    ...after,
  };
  const lines = [];
  for (const name of Object.keys(both)) {
    const old = before[name];
    const revised = after[name];
    if (!isEqual(old, revised)) {
      const change = showChange(old, revised);
      lines.push(`${name}: ${change}`);
    }
  }
  return lines;
}

/**
 * @param {string} sign
 * @param {readonly unknown[]} from
 * @param {readonly unknown[]} others
 */
function showMissing(sign, from, others) {
  const missing = from.filter((item) => !isIn(others, item));
  return missing.map((item) => `${sign} ${showValue(item)}`);
}

/**
 * @param {readonly unknown[]} list
 * @param {unknown} item
 */
function isIn(list, item) {
  return list.some((other) => isEqual(item, other));
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function isEqual(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How much of a value is shown. */
const longest = 60;

/**
 * A value as one short line.
 * @param {unknown} value
 */
function showValue(value) {
  if (value === undefined) {
    return "nothing";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) {
    return line;
  }
  const start = line.slice(0, longest - 1);
  return `${start}…`;
}
