import { type Cause, causesOf } from "./causes.js";

/** Why no whole answer came. */
export interface NetworkReason {
  /** In fixed words, which hold nothing of the request or the answer. */
  readonly reason: string;
  /** The code of the cause: `ECONNREFUSED`. Undefined where there is none. */
  readonly code: string | undefined;
}

interface Row extends Pick<NetworkReason, "reason"> {
  /** The codes that Node, undici, node-fetch and Bun give their errors. */
  readonly code?: RegExp;
  /** What Deno and browsers say instead, who give no code. */
  readonly words?: RegExp;
}

/** The first row that fits counts. */
const reasons: readonly Row[] = [
  {
    reason: "connection refused",
    code: /^ECONNREFUSED$/,
    words: /Connection refused/,
  },
  {
    reason: "could not connect",
    code: /^ConnectionRefused$/,
    words: /Could not connect/,
  },
  {
    reason: "unknown host",
    code: /^(ENOTFOUND|EAI_.*)$/,
    words: /dns error|hostname could not be found/,
  },
  {
    reason: "host out of reach",
    code: /^E(HOST|NET)(UNREACH|DOWN)$/,
    words: /unreachable|No route/,
  },
  {
    reason: "no TLS at this port",
    code: /^ERR_SSL_WRONG_VERSION_NUMBER$/,
    words: /InvalidContentType/,
  },
  {
    reason: "certificate not accepted",
    code: /CERT|SIGNATURE|ISSUER/,
    words: /certificate/,
  },
  { reason: "TLS failed", code: /^(ERR_(SSL|TLS)_.*|EPROTO)$/ },
  { reason: "timed out", code: /TIME(D)?OUT$/, words: /timed out/ },
  {
    reason: "not HTTP",
    code: /^(HPE_.*|Malformed_HTTP_Response)$/,
    words: /^Response does not match the HTTP/,
  },
  { reason: "proxy refused", words: /^Proxy response/ },
  { reason: "port blocked by fetch", words: /^bad port$/ },
  {
    reason: "connection lost",
    code: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/,
    words: /connection was lost/,
  },
];

/**
 * What a code looks like. An error may come from anybody's `fetch`: nothing
 * else of it is ever shown.
 */
const knownCode =
  /^(E[A-Z]{3,18}|(EAI|ERR|HPE|UND_ERR)_[A-Z0-9_]{2,50}|[A-Z_]*(CERT|SIGNATURE|ISSUER)[A-Z_]*|ConnectionRefused|Malformed_HTTP_Response)$/;

/** A number that could be somebody's. */
const longNumber = /\d{4}/;

/** Names the reason why `fetch` failed, or why a body broke off. */
export function networkReasonOf(
  error: unknown,
  response: Response | undefined,
): NetworkReason {
  const causes = causesOf(error);
  const code = causes.map(codeOf).find((found) => found !== undefined);
  const row =
    reasons.find((each) => code && each.code?.test(code)) ??
    reasons.find((each) => causes.some((cause) => isSaid(cause, each)));
  return { reason: row?.reason ?? unnamed(code, response), code };
}

function codeOf({ code }: Cause): string | undefined {
  if (typeof code !== "string" || longNumber.test(code)) {
    return undefined;
  }
  return knownCode.test(code) ? code : undefined;
}

const isSaid = ({ message }: Cause, { words }: Row) =>
  typeof message === "string" && words?.test(message);

/** What can be said where the error says nothing: browsers never do. */
function unnamed(code: unknown, response: Response | undefined): string {
  if (response) {
    return "the body broke off";
  }
  if (code) {
    return "network error";
  }
  const isOffline = globalThis.navigator?.onLine === false;
  return isOffline ? "offline" : "fetch does not say why";
}
