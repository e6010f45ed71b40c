import type { ApiVersion } from "../../api/api-version.js";
import { askForOne } from "../../api/ask-for-one.js";
import { isNotServed } from "../../api/explain-not-served.js";
import { apiVersions } from "../../api/versions.js";
import { CliError } from "../../errors/cli-error.js";
import type { Io } from "../../io.js";
import {
  type ConnectionOptions,
  connectTo,
  type Server,
} from "../../source/connect.js";

/** What a server says to a version's list. */
export interface Answer {
  readonly version: ApiVersion;
  /** What went wrong; nothing where calls came. */
  readonly error: unknown;
}

/** What a server answers to each version, newest first. */
export async function askVersions(
  server: Server,
  options: ConnectionOptions,
  io: Io,
): Promise<Answer[]> {
  const newestFirst = [...apiVersions].reverse();
  return await Promise.all(
    newestFirst.map(async (version) => {
      const client = await connectTo(server, version, options, io);
      const error = await askForOne(client, version, io.signal).catch(toError);
      return {
        version,
        error,
      };
    }),
  );
}

/** `undefined` says that nothing went wrong. */
function toError(error: unknown): unknown {
  return error ?? new Error("The request failed.");
}

/**
 * The newest version that was answered.
 *
 * @throws What was wrong where none was: that the key is not taken, above all.
 */
export function chooseNewest(answers: readonly Answer[]): ApiVersion {
  const refusal = answers.find(({ error }) => isRefusal(error));
  if (refusal) {
    throw refusal.error;
  }
  const newest = answers.find(({ error }) => error === undefined);
  if (newest) {
    return newest.version;
  }
  const failure = answers.find(({ error }) => !isNotServed(error));
  throw failure?.error ?? serveNone(answers);
}

/** A key that one version does not take is none for the others either. */
function isRefusal(error: unknown): boolean {
  const { status } = Object(error) as { status?: unknown };
  return status === 401 || status === 403;
}

function serveNone(answers: readonly Answer[]): CliError {
  const names = answers.map(({ version }) => version.name);
  return new CliError(
    `this server answers no version of the API (${names.join(", ")}).`,
    {
      ending: "failed",
      code: "version-not-served",
      fix: "Check the address: --base-url.",
    },
  );
}
