import { type Cause, causesOf } from "./causes.js";

/** Why no whole answer came. */
export interface NetworkReason {
  /** In fixed words, which hold nothing of the request or the answer. */
  readonly reason: string;
  /** The code of the cause: `ECONNREFUSED`. Undefined where there is none. */
  readonly code: string | undefined;
  /** Whether it may have passed when the request is sent again. */
  readonly retryable: boolean;
}

/** As much of it as is said in one breath. */
interface NamedReason<Reason> {
  readonly reason: Reason;
  readonly code?: string | undefined;
}

type Row = readonly [reason: string, signs: RegExp, lasts?: "lasts"];

/**
 * Each reason, and how its errors are told: by the codes of Node, undici,
 * node-fetch and Bun, or by the words of those that give no code: Deno, Safari,
 * and undici for a few. The first row that fits counts. What `lasts` will be
 * there again when the request is sent again.
 */
const reasons: readonly Row[] = [
  ["fetch must give a new Response", /^no Response$|ody.*already/, "lasts"],
  ["connection refused", /^ECONNREFUSED$|Connection refused/],
  ["could not connect", /^ConnectionRefused$/],
  ["unknown host", /^ENOTFOUND$|^EAI_|dns error|hostname could not/],
  ["host out of reach", /UNREACH$/],
  [
    "no TLS at this port",
    /_WRONG_VERSION_NUMBER$|wrong version number|InvalidContentType/,
    "lasts",
  ],
  [
    "certificate not accepted",
    /CERT|SIGNATURE|ISSUER|peer cert|certificate for/,
    "lasts",
  ],
  ["TLS failed", /^ERR_(SSL|TLS)_|SSL routines/],
  ["timed out", /TIMED?OUT$|timed out/],
  ["not HTTP", /HPE_|HTTP_Response$|does not match the HTTP/],
  ["connection lost", /RESET|EPIPE|SOCKET|PREMATURE|was lost/],
  ["proxy refused", /^Proxy response/],
  ["port blocked by fetch", /^bad port$/, "lasts"],
  [
    "URL refused by fetch",
    /^ERR_INVALID_URL$|URL scheme|unknown scheme|protocol must/,
    "lasts",
  ],
  [
    "too many redirects",
    /redirect count|maximum redirect|many( HTTP)? redirects|redirected too/,
    "lasts",
  ],
];

/**
 * What a code looks like: capitals, without a number that could be somebody's;
 * and the two of Bun that are in the table. Nothing else of an error is shown,
 * as it may come from anybody's `fetch`.
 */
const knownCode =
  /^((?!.*\d{4})[A-Z][A-Z0-9_]{2,50}|ConnectionRefused|Malformed_HTTP_Response)$/;

/** The reason with its code: `connection refused (ECONNREFUSED)`. */
export function describeReason<Reason extends string | undefined>(
  why: NamedReason<Reason>,
): Reason | string {
  const { reason, code } = why;
  if (code) {
    return `${reason} (${code})`;
  }
  return reason;
}

/** Names the reason why `fetch` failed, or why a body broke off. */
export function networkReasonOf(
  error: unknown,
  response: Response | undefined,
): NetworkReason {
  const causes = causesOf(error);
  const code = causes.map(codeOf).find(Boolean);
  const messages = causes.map(({ message }) => String(message));
  const row = rowOf([code ?? ""]) ?? rowOf(messages);
  const [reason, , lasts] = row ?? [reasonWithoutName(code, response)];
  return {
    reason,
    code,
    retryable: !lasts,
  };
}

/** The first row with a sign that one of the texts has. */
function rowOf(texts: readonly string[]): Row | undefined {
  return reasons.find(([, signs]) => {
    return texts.some((text) => signs.test(text));
  });
}

function codeOf({ code }: Cause): string | undefined {
  if (typeof code === "string" && knownCode.test(code)) {
    return code;
  }
  return undefined;
}

/** What can be said where the error says nothing: browsers never do. */
function reasonWithoutName(
  code: unknown,
  response: Response | undefined,
): string {
  if (response) {
    return "the body broke off";
  }
  if (code) {
    return "network error";
  }
  return "fetch does not say why";
}
