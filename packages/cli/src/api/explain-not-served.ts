import { CliError } from "../errors/cli-error.js";
import type { ApiVersion } from "./api-version.js";
import { namesOf } from "./choose-version.js";

/** What a server answers that does not have the route of a list. */
const notServed = [404, 405, 410];

/** Whether a server answers that it does not have a list. */
export function isNotServed(error: unknown): boolean {
  const { status } = Object(error) as { status?: unknown };
  return notServed.includes(Number(status));
}

/**
 * What an error of a list means, if it is that the server does not answer this
 * version's list: then the others are named. Any other error stays as it is.
 */
export function explainNotServed(
  error: unknown,
  version: ApiVersion,
  versions: readonly ApiVersion[],
): unknown {
  if (!isNotServed(error)) {
    return error;
  }
  const { status } = error as { status?: unknown };
  const others = versions.filter((one) => one !== version);
  const { method, path } = version.list;
  const problem = `this server does not answer the list of ${version.name} (${method} ${path}: ${status})`;
  return new CliError(
    `${problem}: try --api ${namesOf(others)}, or check the address.`,
    {
      ending: "failed",
      code: "version-not-served",
      cause: error,
    },
  );
}
