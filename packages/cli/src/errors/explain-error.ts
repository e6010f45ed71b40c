import { CliError } from "./cli-error.js";
import type { Ending } from "./exit-code.js";

/** What is read of an error, whoever threw it. */
interface AnyError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly retryable?: unknown;
}

/** What a status of the API means for a command. */
interface StatusMeaning {
  readonly ending: Ending;
  readonly fix: string;
}

const statusMeanings: Readonly<Record<number, StatusMeaning>> = {
  401: {
    ending: "authentication",
    fix: "Check the API key: it is the one in RETELL_API_KEY.",
  },
  403: {
    ending: "authentication",
    fix: "The key is known, but may not do this: use one of the right workspace.",
  },
  404: {
    ending: "notFound",
    fix: "Check the id, the address and the version of the API (--api).",
  },
  429: {
    ending: "rateLimited",
    fix: "Wait, or ask more slowly; other programs with this key count, too.",
  },
};

/**
 * Any error as one of the command line's own: the client's are told by their
 * status, in words that people can act on.
 */
export function explainError(error: unknown): CliError {
  if (error instanceof CliError) {
    return error;
  }
  const { name, message, status, retryable } = Object(error) as AnyError;
  const text = typeof message === "string" ? message : String(error);
  if (name === "InputError") {
    return new CliError(text, { cause: error });
  }
  const meaning = statusMeanings[Number(status)];
  return new CliError(text, {
    ending: "failed",
    ...meaning,
    retryable: retryable === true,
    cause: error,
  });
}
