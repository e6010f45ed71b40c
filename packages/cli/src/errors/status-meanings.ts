import type { Meaning } from "./meaning.js";

/** What a status of the API means, whatever was asked. */
const meanings: Readonly<Record<number, Meaning>> = {
  400: {
    ending: "failed",
    code: "bad-request",
    fix: "Check the flags: the API does not take what they ask.",
  },
  401: {
    ending: "authentication",
    code: "unauthorized",
    fix: "Check the API key: rollcall whoami says where it is from.",
  },
  402: {
    ending: "failed",
    code: "payment-required",
    fix: "See the billing page of the API's dashboard.",
  },
  403: {
    ending: "authentication",
    code: "forbidden",
    fix: "The key is known, but may not do this: use one of the right workspace.",
  },
  404: {
    ending: "notFound",
    code: "not-found",
    fix: "Check the id, the address and the version of the API (--api).",
  },
  407: {
    ending: "failed",
    code: "proxy",
    fix: "Give the proxy its name and password, as http://name:password@host:port.",
  },
  408: {
    ending: "failed",
    code: "timeout",
    fix: "Try again, or ask for less at once.",
  },
  422: {
    ending: "failed",
    code: "bad-request",
    fix: "Check the flags: the API does not take what they ask.",
  },
  429: {
    ending: "rateLimited",
    code: "rate-limited",
    fix: "Wait, or ask more slowly; other programs with this key count, too.",
  },
};

const redirected: Meaning = {
  ending: "failed",
  code: "redirected",
  fix: "Check the address: it leads elsewhere, and the API is asked at one place. Give that with --base-url.",
};

const serverError: Meaning = {
  ending: "failed",
  code: "server-error",
  fix: "Try again later; if it stays, tell the API's support which request it was.",
};

/** What an answer with this status means; nothing where it is no error. */
export function readStatus(status: number): Meaning | undefined {
  if (status >= 500) {
    return serverError;
  }
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect) {
    return redirected;
  }
  return meanings[status];
}
