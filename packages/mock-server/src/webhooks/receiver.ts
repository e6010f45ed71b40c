import { isWebUrl } from "../util/is-web-url.js";
import { quote } from "../util/quote.js";
import { redacted, redactQuery } from "../util/redact.js";

/** Where webhooks are posted to. */
export interface Receiver {
  /** Without user, password and fragment. */
  readonly url: string;
  /** Basic authentication, where the URL held a user or a password. */
  readonly headers: Readonly<Record<string, string>>;
  /** The URL as it may be shown. */
  readonly shownUrl: string;
}

/**
 * The receiver that a URL names. A user and a password in it are sent as basic
 * authentication, and shown nowhere.
 *
 * @throws RangeError for a URL that nothing can be delivered to.
 */
export function receiverOf(url: string): Receiver {
  const problem = problemWithReceiver(url);
  if (problem !== undefined) {
    throw new RangeError(`webhooks.url ${problem}.`);
  }
  const target = new URL(url);
  const headers = basicAuthentication(target);
  target.username = "";
  target.password = "";
  target.hash = "";
  return {
    url: target.href,
    headers,
    shownUrl: redactUrl(url),
  };
}

/**
 * Why nothing can be delivered to a URL, as the end of a sentence that begins
 * with the name of the option; `undefined` when something can.
 */
export function problemWithReceiver(url: unknown): string | undefined {
  if (typeof url !== "string") {
    return "must be an http or https URL, as text";
  }
  const shown = quote(redactUrl(url));
  if (!isWebUrl(url)) {
    return `must be an http or https URL, but is ${shown}`;
  }
  const { port } = new URL(url);
  if (blockedPorts.has(port)) {
    return `must have a port that fetch connects to, which ${port} is not, but is ${shown}`;
  }
  return undefined;
}

/** The ports that `fetch` blocks, as its standard lists them, and 0. */
const blockedPorts: ReadonlySet<string> = new Set(
  `0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103
  104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513
  514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719
  1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679
  6697 10080`.split(/\s+/),
);

function basicAuthentication({
  username,
  password,
}: URL): Record<string, string> {
  if (username === "" && password === "") {
    return {};
  }
  const pair = `${decodePercent(username)}:${decodePercent(password)}`;
  const bytes = new TextEncoder().encode(pair);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A URL without what must not be shown. In one that is none, anything before an
 * `@` may be a password.
 */
function redactUrl(url: string): string {
  if (!isWebUrl(url)) {
    return redactQuery(url.replace(/^.*@/s, `${redacted}@`));
  }
  const { protocol, username, password, host, pathname, search } = new URL(url);
  const isNamed = username !== "" || password !== "";
  const user = isNamed ? `${redacted}@` : "";
  return redactQuery(`${protocol}//${user}${host}${pathname}${search}`);
}
