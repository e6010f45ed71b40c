import { LoadError, type LoadErrorCode } from "./load-error.js";
import { maxMilliseconds, maxRedirects } from "./load-limits.js";
import { readBounded } from "./read-bounded.js";
import { startOf } from "./start-of.js";

/** How URLs are read; tests give their own. */
export interface UrlReader {
  readonly fetch: typeof globalThis.fetch;
  /** A signal that is aborted after so many milliseconds. */
  readonly timeoutSignal: (milliseconds: number) => AbortSignal;
}

/** What a URL answered, and the URL that did after all redirects. */
export interface UrlAnswer {
  readonly url: URL;
  readonly bytes: Uint8Array;
}

/**
 * The bytes behind a URL: https, or http on this machine.
 *
 * @param origin Where redirects have to stay, if they have to.
 * @throws LoadError when there is no answer in time, or one that is too large.
 */
export async function readUrl(
  reader: UrlReader,
  url: URL,
  origin?: string,
): Promise<UrlAnswer> {
  const signal = reader.timeoutSignal(maxMilliseconds);
  try {
    const answer = followRedirects(reader, url, signal, origin);
    return await Promise.race([answer, rejectWhenAborted(signal)]);
  } catch (error) {
    throw asLoadError(error, url, signal);
  }
}

async function followRedirects(
  { fetch }: UrlReader,
  start: URL,
  signal: AbortSignal,
  origin: string | undefined,
): Promise<UrlAnswer> {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    checkUrl(url, origin);
    const response = await fetch(url, {
      redirect: "manual",
      signal,
    });
    const next = redirectOf(response, url);
    if (next === undefined) {
      const bytes = await readBody(response, url);
      return {
        url,
        bytes,
      };
    }
    await response.body?.cancel();
    url = next;
  }
  throw createFailedError(
    start,
    `It redirects more than ${maxRedirects} times`,
  );
}

/** @throws LoadError for what is not read. */
function checkUrl(url: URL, origin?: string): void {
  if (url.username !== "" || url.password !== "") {
    throw createRefusedError(
      url,
      "A URL with a user's name or password is not read",
    );
  }
  const isSafe =
    url.protocol === "https:" ||
    (url.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe) {
    throw createRefusedError(
      url,
      "Only https is read, and http on this machine",
    );
  }
  if (origin !== undefined && url.origin !== origin) {
    throw createRefusedError(
      url,
      `A file of ${origin} redirects to another host`,
    );
  }
}

function isLoopback(hostname: string): boolean {
  if (hostname === "localhost") {
    return true;
  }
  if (hostname === "[::1]") {
    return true;
  }
  return /^127(\.\d+){3}$/.test(hostname);
}

const redirects = new Set([301, 302, 303, 307, 308]);

function redirectOf({ status, headers }: Response, base: URL) {
  if (!redirects.has(status)) {
    return undefined;
  }
  const target = headers.get("location");
  if (target === null || !URL.canParse(target, base)) {
    throw createFailedError(base, "It redirects to nowhere");
  }
  return new URL(target, base);
}

async function readBody(response: Response, url: URL): Promise<Uint8Array> {
  const { ok, status, body } = response;
  if (!ok) {
    await body?.cancel();
    throw createFailedError(url, `The answer is ${status}`);
  }
  if (body === null) {
    return new Uint8Array();
  }
  return readBounded(body, showUrl(url));
}

/**
 * A URL without what may be secret: a user's name, a password, the query.
 */
export function showUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
}

function asLoadError(cause: unknown, url: URL, signal: AbortSignal) {
  if (cause instanceof LoadError) {
    return cause;
  }
  if (signal.aborted) {
    const seconds = maxMilliseconds / 1000;
    return createUrlError(
      url,
      "timeout",
      `There is no whole answer within ${seconds} seconds`,
      "Try again, or download the document and give its path.",
    );
  }
  return createFailedError(url, "The request failed", cause);
}

function createRefusedError(url: URL, message: string): LoadError {
  return createUrlError(
    url,
    "url-refused",
    message,
    "Download the document and give its path.",
  );
}

function createFailedError(
  url: URL,
  message: string,
  cause?: unknown,
): LoadError {
  const help = "Check the URL, or download the document and give its path.";
  return createUrlError(url, "request-failed", message, help, cause);
}

function createUrlError(
  url: URL,
  code: LoadErrorCode,
  message: string,
  help: string,
  cause?: unknown,
): LoadError {
  return new LoadError({
    code,
    message,
    help,
    location: startOf(showUrl(url)),
    cause,
  });
}
