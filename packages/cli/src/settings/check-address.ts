import { isIP } from "node:net";
import { CliError } from "../errors/cli-error.js";

/** An address, as far as it was given: by whom. */
export interface GivenAddress {
  readonly url: string;
  /** `--base-url`, or the like: for messages. */
  readonly source: string;
}

const plainHttpUrl = /^https?:[^@?#\s]+$/i;

/**
 * Checks where the API is to be asked.
 *
 * @param isInsecure - Whether plain http is let through to any host.
 * @throws CliError naming who gave it, and not the address: it may hold a
 * password.
 */
export function checkAddress(
  { url, source }: GivenAddress,
  isInsecure: boolean,
): URL {
  if (!plainHttpUrl.test(url) || !URL.canParse(url)) {
    throw new CliError(
      `${source} is no address: begin it with http:// or https://, leave out what stands before an @, and end it before any ? or #, such as http://127.0.0.1:8787.`,
      { code: "malformed-address" },
    );
  }
  const address = new URL(url);
  const isPlain = address.protocol === "http:";
  if (isPlain && !isInsecure && !isLoopback(address.hostname)) {
    throw new CliError(
      `${source} is an address of http, where everybody on the way can read the key and the calls.`,
      {
        code: "insecure-address",
        fix: "Use https://, or --insecure-http if you know the network.",
      },
    );
  }
  return address;
}

/** An address as people write it: paths are put behind it. */
export function writeAddress({ href }: URL): string {
  return href.replace(/\/$/, "");
}

/** Whether a host, as `URL` writes it, is this machine. */
export function isLoopback(hostname: string): boolean {
  if (hostname === "[::1]") {
    return true;
  }
  if (isIP(hostname) === 4) {
    return hostname.startsWith("127.");
  }
  return /^([^.]+\.)*localhost\.?$/.test(hostname);
}
