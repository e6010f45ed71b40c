import { isIP } from "node:net";
import { CliError } from "../errors/cli-error.js";
import { isPublicAddress } from "./is-public-address.js";

/** From where files may be read. */
export interface DownloadRule {
  /**
   * The origin of a mock, which may be on this machine and without TLS:
   * `http://127.0.0.1:8787`. @default none
   */
  readonly ownOrigin?: string | undefined;
}

/**
 * Checks an address before anything is sent there: https, no user or password,
 * and no address or name of a private net; or the mock's own.
 *
 * @throws CliError
 */
export function checkUrl(text: string, { ownOrigin }: DownloadRule): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) {
    throw refuse("it is no address");
  }
  if (url.username || url.password) {
    throw refuse("it holds a user or a password");
  }
  if (url.origin === ownOrigin) {
    return url;
  }
  if (url.protocol !== "https:") {
    throw refuse(`it begins with ${url.protocol}// and not with https://`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isPublicAddress(host)) {
    throw refuse(`${host} is an address of a private net`);
  }
  if (isIP(host) === 0 && isLocalName(host)) {
    throw refuse(`${host} is a name of a private net`);
  }
  return url;
}

/** Endings that no host of the internet has (RFC 6761, 6762, 8375, ICANN's .internal). */
const localEndings = [
  "corp",
  "home",
  "home.arpa",
  "internal",
  "intranet",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "private",
];

/**
 * Whether a name says by itself that its host is near. Behind a proxy nothing
 * else is known of it: the proxy looks it up.
 */
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, "");
  const isSingleWord = !name.includes(".");
  return isSingleWord || localEndings.some((end) => name.endsWith(`.${end}`));
}

/** The address itself may be signed, and is not shown. */
export function refuse(why: string): CliError {
  return new CliError(`the address of the file is refused: ${why}.`, {
    ending: "failed",
    fix: "Recordings are read over https from public hosts only, or from the mock that the call came from.",
  });
}
