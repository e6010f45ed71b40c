import type { ApiVersion } from "../api/api-version.js";
import { apiVersions } from "../api/versions.js";
import { CliError } from "../errors/cli-error.js";
import { optionKey } from "../flags/choose-flag.js";
import { textsFor } from "../flags/given-flags.js";
import type { VersionFlags } from "../flags/version-flags.js";

type Texts = Readonly<Record<string, unknown>>;

/** A key of the API with the version whose list it goes on: `v3:a1b2`. */
export function writeCursor(key: string, { name }: ApiVersion): string {
  return `${name}:${key}`;
}

/**
 * What was given for the spec's flags, with the API's own key where a cursor
 * was. A key that names no version was not written here, and stays as it is.
 *
 * @throws CliError for a cursor of another version.
 */
export function withOwnKeys(
  texts: Texts,
  { version, flags }: VersionFlags,
): Texts {
  const { parameter } = version.operation.pagination;
  const own = { ...texts };
  for (const { flag, path } of flags) {
    const cursors = path[0] === parameter ? textsFor(flag, texts) : [];
    if (cursors.length > 0) {
      own[optionKey(flag)] = cursors.map((cursor) => {
        return readCursor(cursor, flag, version);
      });
    }
  }
  return own;
}

function readCursor(cursor: string, flag: string, version: ApiVersion): string {
  const named = apiVersions.find((one) => {
    return cursor.startsWith(writeCursor("", one));
  });
  if (named === undefined) {
    return cursor;
  }
  const { name } = named;
  if (name !== version.name) {
    throw new CliError(
      `${flag} goes on with a list of ${name}, and ${version.name} was asked.`,
      { fix: `Add --api ${name}, or leave ${flag} out to begin anew.` },
    );
  }
  return cursor.slice(writeCursor("", named).length);
}
