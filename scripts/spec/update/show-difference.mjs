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
  return [`${showValue(before)} -> ${showValue(after)}`];
}

/**
 * @param {Record<string, unknown>} before
 * @param {Record<string, unknown>} after
 */
function showMembers(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const lines = [];
  for (const name of names) {
    const [old, revised] = [before[name], after[name]];
    if (!isEqual(old, revised)) {
      lines.push(`${name}: ${showValue(old)} -> ${showValue(revised)}`);
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
  return `${line.slice(0, longest - 1)}…`;
}
