import type { MockRequest } from "../../api/mock-request.js";
import { textLike } from "../../util/rule.js";
import { AdminError } from "./admin-error.js";

/**
 * The request header that shows, in place of a JSON body, that no web page sent
 * this unasked.
 */
export const adminHeader = "x-rollcall-admin";

/** A host name as `allowedHosts` has it: without a port. */
export const hostRule = textLike(
  /^([a-z0-9_.-]+|\[[0-9a-f:.]+\])$/i,
  "a host name without a port",
);

/**
 * Refuses what a web page elsewhere could send. Three walls, because the mock
 * of a developer listens on a port that every page in the browser can reach:
 * `Host` must be this machine (against DNS rebinding), `Origin`, where there is
 * one, too; and a request that changes something must carry JSON or the header
 * `x-rollcall-admin`, which a page can only send after a preflight.
 * `allowedHosts`: names of the mock beside those of the loopback, as in a
 * container.
 */
export function guard(
  request: MockRequest,
  allowedHosts: readonly string[] = [],
): void {
  const { host, origin } = request.headers;
  const isKnown = (name: string) =>
    isLoopback(name) || allowedHosts.includes(name);
  if (host !== undefined && !isKnown(hostName(host))) {
    throw new AdminError(
      403,
      `The admin API answers to this machine only, not to the host "${host}".`,
    );
  }
  if (origin !== undefined && !isKnown(originName(origin))) {
    throw new AdminError(
      403,
      `The admin API lets no page of "${origin}" in, only pages of this machine.`,
    );
  }
  if (changesSomething(request.method) && !isDeliberate(request)) {
    throw new AdminError(
      403,
      `Send "content-type: application/json" or the header "${adminHeader}: 1".`,
    );
  }
}

/**
 * Whether a name is one of this machine: localhost, a name under it,
 * 127.0.0.0/8 or ::1.
 */
function isLoopback(name: string): boolean {
  const lower = name.toLowerCase().replace(/\.$/, "");
  if (
    lower === "localhost" ||
    lower.endsWith(".localhost") ||
    lower === "[::1]"
  ) {
    return true;
  }
  const octets = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(lower);
  if (octets === null) {
    return false;
  }
  return octets.slice(1).every((octet) => Number(octet) <= 255);
}

function hostName(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host.trim())?.[1] ?? "";
}

function originName(origin: string): string {
  if (/^https?:\/\/([^/?#@]+)$/.test(origin)) {
    return hostName(origin.replace(/^https?:\/\//, ""));
  }
  return "";
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

function changesSomething(method: string): boolean {
  return !safeMethods.has(method);
}

function isDeliberate({ headers }: MockRequest): boolean {
  if (headers[adminHeader] !== undefined) {
    return true;
  }
  return /^application\/json\s*(;|$)/i.test(
    headers["content-type"]?.trim() ?? "",
  );
}
