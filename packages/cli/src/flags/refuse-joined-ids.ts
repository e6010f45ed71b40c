import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";
import { isJson } from "./read-json.js";

/**
 * Refuses ids that were joined by commas, and says how to give them: taken for
 * one id, they would match nothing.
 *
 * @param name - Of the value in the spec; `…_id` is one.
 * @param isOneOfSeveral - Whether the flag may be given several times.
 */
export function refuseJoinedIds(
  given: Given,
  name: string,
  isOneOfSeveral: boolean,
): void {
  const { flag, text } = given;
  const isId = name.endsWith("_id");
  if (!isId) {
    return;
  }
  if (!text.includes(",")) {
    return;
  }
  if (isMeant(given)) {
    return;
  }
  const advice = isOneOfSeveral
    ? `give the flag once for each, ${writeApart(given)}`
    : "it takes one";
  throw new CliError(
    `${flag} "${text}" is several ids: ${advice}. An id that has a comma is asked for by --where '${name}="…"'.`,
  );
}

function writeApart({ flag, text }: Given): string {
  const words = text.split(",").map((id) => id.trim());
  const ids = words.filter((id) => id !== "");
  return ids.map((id) => `${flag} ${id}`).join(" ");
}

/** JSON says where an id ends, and so does a test that is written before it. */
function isMeant(given: Given): boolean {
  const hasTest = /^[a-z]+:/.test(given.text);
  return isJson(given) || hasTest;
}
