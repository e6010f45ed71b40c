import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup } from "node:dns";
import { CliError } from "../errors/cli-error.js";
import { checkUrl, type DownloadRule, refuse } from "./check-url.js";
import { isPublicAddress } from "./is-public-address.js";

/** Sends one request and follows no redirect. */
export type FetchOnce = (
  url: URL,
  init: {
    readonly headers: Record<string, string>;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

const mostRedirects = 5;

/**
 * Asks for a file, and follows redirects, each by the same rule. No key is sent.
 *
 * @throws CliError where an address is refused, or there are more redirects than
 *   five.
 */
export async function openFile(
  address: string,
  headers: Record<string, string>,
  fetchOnce: FetchOnce,
  rule: DownloadRule,
  signal: AbortSignal,
): Promise<Response> {
  let url = checkUrl(address, rule);
  for (let count = 0; count <= mostRedirects; count++) {
    const init = {
      headers,
      redirect: "manual",
      signal,
    } as const;
    const response = await fetchOnce(url, init);
    const location = response.headers.get("location");
    const isRedirect = response.status >= 300 && response.status < 400;
    if (!isRedirect) {
      return response;
    }
    if (location === null) {
      return response;
    }
    await response.body?.cancel();
    const next = URL.canParse(location, url)
      ? new URL(location, url)
      : location;
    url = checkUrl(String(next), rule);
  }
  throw new CliError(
    `the file moved more than ${mostRedirects} times; the last host was ${url.hostname}.`,
    { ending: "failed" },
  );
}

type Done = (
  error: Error | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Looks a host up, and refuses it where any of its addresses is not public: a
 * name may lead anywhere, and elsewhere the next time.
 */
export function lookUpPublic(
  host: string,
  options: LookupOptions,
  done: Done,
): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, []);
      return;
    }
    const wrong = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (wrong || first === undefined) {
      done(refuse(`${host} is an address of a private net`), []);
    } else if (options.all) {
      done(null, addresses);
    } else {
      done(null, first.address, first.family);
    }
  });
}
