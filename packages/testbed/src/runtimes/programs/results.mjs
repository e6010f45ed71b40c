/**
 * What went wrong; an empty text: nothing.
 *
 * @typedef {() => Promise<string>} Check
 */

/**
 * Runs checks one after the other.
 *
 * @param {Record<string, Check>} checks
 */
export async function resultsOf(checks) {
  /** @type {Record<string, string>} */
  const results = {};
  for (const [name, check] of Object.entries(checks)) {
    results[name] = await run(check);
  }
  return results;
}

/** @param {Check} check */
async function run(check) {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error) {
      return `${error.stack}`;
    }
    return String(error);
  }
}

/**
 * What is wrong with a value; an empty text: nothing.
 *
 * @param {unknown} actual
 * @param {unknown} wanted
 */
export function compare(actual, wanted) {
  if (actual === wanted) {
    return "";
  }
  return `${actual} instead of ${wanted}`;
}
