/**
 * Runs checks one after the other. A check answers or throws what went wrong;
 * an empty text: nothing.
 *
 * @param {Record<string, () => Promise<string>>} checks
 */
export async function resultsOf(checks) {
  /** @type {Record<string, string>} */
  const results = {};
  for (const [name, check] of Object.entries(checks)) {
    results[name] = await check().catch(textOf);
  }
  return results;
}

/** @param {unknown} error */
function textOf(error) {
  return error instanceof Error ? `${error.stack}` : String(error);
}
