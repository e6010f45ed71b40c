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
 * What an error means, if it is that the server does not answer this version's
 * list: then the others are named. Any other error stays as it is, that of a
 * call by its id, too.
 */
export function explainNotServed(
  error: unknown,
  version: ApiVersion,
  versions: readonly ApiVersion[],
): unknown {
  if (!isNotServed(error) || !isOfList(error, version)) {
    return error;
  }
  const { status } = error as { status?: unknown };
  const others = versions.filter((one) => one !== version);
  const { method, path } = version.list;
  return new CliError(
    `this server does not answer the list of ${version.name} (${method} ${path}: ${status}).`,
    {
      ending: "failed",
      code: "version-not-served",
      fix: `Try --api ${namesOf(others)}, or check the address.`,
      cause: error,
    },
  );
}

/** The address may have a path of its own before that of the list. */
function isOfList(error: unknown, { list }: ApiVersion): boolean {
  const { method, url } = Object(error) as { method?: unknown; url?: unknown };
  return method === list.method && String(url).endsWith(list.path);
}
