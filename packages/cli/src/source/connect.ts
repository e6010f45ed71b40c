import type { ApiVersion, CallsClient } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { createDemoFetch } from "./demo.js";

/** Whom to ask. */
export interface ConnectionOptions {
  readonly demo?: boolean;
  readonly baseUrl?: string | undefined;
}

/**
 * Creates the client that the options and the environment ask for: the embedded
 * mock with `--demo`, otherwise the API with `RETELL_API_KEY`, at `--base-url`
 * or `RETELL_BASE_URL` where one is given.
 */
export async function connect(
  version: ApiVersion,
  { demo, baseUrl }: ConnectionOptions,
  { env }: Io,
): Promise<CallsClient> {
  if (demo && baseUrl) {
    throw new CliError(
      "--demo and --base-url exclude each other: leave one out.",
    );
  }
  if (demo) {
    return await connectToDemo(version);
  }
  const apiKey = readApiKey(env);
  const url = baseUrl ?? env.RETELL_BASE_URL;
  const options = {
    apiKey,
    ...(url && { baseUrl: url }),
  };
  try {
    return await version.createClient(options);
  } catch (error) {
    throw explainOption(error, baseUrl);
  }
}

/** What the client says of its options, by the names that people set. */
function explainOption(error: unknown, baseUrl: string | undefined): unknown {
  const { parameter } = error as { parameter?: unknown };
  switch (parameter) {
    case "apiKey":
      return new CliError(
        "RETELL_API_KEY is no API key: it holds a space, a line break or another character that no key has.",
        { ending: "authentication" },
      );
    case "baseUrl":
      return new CliError(
        `${baseUrl ? "--base-url" : "RETELL_BASE_URL"} is no address: begin it with http:// or https://, and end it before any ? or #, such as http://127.0.0.1:8787.`,
      );
    default:
      return error;
  }
}

/** It answers every version. */
async function connectToDemo(version: ApiVersion): Promise<CallsClient> {
  const fetch = await createDemoFetch();
  return await version.createClient({
    apiKey: "demo",
    fetch,
  });
}

function readApiKey(env: Io["env"]): string {
  const apiKey = env.RETELL_API_KEY;
  if (apiKey) {
    return apiKey;
  }
  const how =
    "set RETELL_API_KEY to your API key, or try --demo, which needs none.";
  throw new CliError(`there is no API key: ${how}`, {
    ending: "authentication",
  });
}
