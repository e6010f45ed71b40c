import { causesIn, type ErrorFacts } from "../net/causes-in.js";
import { CliError } from "./cli-error.js";
import type { Meaning } from "./meaning.js";
import { readReason } from "./network-meanings.js";
import { readStatus } from "./status-meanings.js";

/** What each class of the client's errors means, where no status says more. */
const classes: Readonly<Record<string, Meaning>> = {
  TimeoutError: {
    ending: "failed",
    code: "timeout",
    fix: "Try again, or ask for less at once: a smaller --limit, or a shorter time.",
  },
  AnswerError: {
    ending: "failed",
    code: "unusable-answer",
    fix: "Check the address: something else than the API may answer there.",
  },
  PageShapeError: {
    ending: "failed",
    code: "unusable-answer",
    fix: "Check the address, and the version of the API (--api). If it lists other calls, rollcall list prints them all; tell the API's support of this one.",
  },
  RepeatedPageError: {
    ending: "failed",
    code: "unusable-answer",
    fix: "Try again; if it stays, tell the API's support: its pages go round in circles.",
  },
  CursorLostError: {
    ending: "failed",
    code: "unusable-answer",
    fix: "Begin the list anew: the call to go on after is gone, or has moved.",
  },
  AbortedError: {
    ending: "interrupted",
    code: "interrupted",
    fix: "Run it again to go on.",
  },
};

/**
 * Any error as one of the command line's own: the client's are told by their
 * class, status and reason, in words that people can act on.
 */
export function explainError(error: unknown): CliError {
  if (error instanceof CliError) {
    return error;
  }
  const facts = Object(error) as ErrorFacts;
  const { name, message, retryable } = facts;
  const text = typeof message === "string" ? message : String(error);
  if (name === "InputError") {
    return new CliError(text, { cause: error });
  }
  const proxyError = causesIn(error).find((each) => each.name === "ProxyError");
  if (proxyError) {
    return explainProxy(facts, proxyError, causesIn(error));
  }
  return new CliError(text, {
    ending: "failed",
    ...findMeaning(facts),
    retryable: retryable === true,
    cause: error,
  });
}

function findMeaning(facts: ErrorFacts): Meaning | undefined {
  const { name, status, reason } = facts;
  if (name === "NetworkError") {
    return readReason(reason);
  }
  return classes[String(name)] ?? readStatus(Number(status));
}

/** The request did not get as far as the API. */
function explainProxy(
  { reason, retryable }: ErrorFacts,
  { proxy, answer }: ErrorFacts,
  causes: readonly ErrorFacts[],
): CliError {
  const { code } = causes.find((each) => each.code !== undefined) ?? {};
  const failure = reason === undefined ? String(code) : `${reason} (${code})`;
  const why = answer ? `it answers ${answer}` : failure;
  return new CliError(
    `the proxy ${proxy} does not let the request through: ${why}.`,
    {
      ending: "failed",
      code: "proxy",
      fix: "Check the proxy's address, name and password, or exempt the API with no_proxy.",
      retryable: retryable === true,
    },
  );
}
