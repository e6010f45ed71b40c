import { CliError } from "../errors/cli-error.js";
import type { ApiVersion } from "./api-version.js";
import { namesOf } from "./choose-version.js";

/** What a server answers that does not have the route of a list. */
const notServed = [404, 405, 410];

/**
 * What an error of a list means, if it is that the server does not answer this
 * version's list: then the others are named. Any other error stays as it is.
 */
export function explainNotServed(
  error: unknown,
  version: ApiVersion,
  versions: readonly ApiVersion[],
): unknown {
  const { status } = error as { status?: unknown };
  if (!notServed.includes(Number(status))) {
    return error;
  }
  const others = versions.filter((one) => one !== version);
  const { method, path } = version.list;
  const problem = `this server does not answer the list of ${version.name} (${method} ${path}: ${status})`;
  return new CliError(
    `${problem}: try --api ${namesOf(others)}, or check the address.`,
    { ending: "failed", cause: error },
  );
}
