import { isWebUrl } from "../../util/is-web-url.js";
import type { Rule } from "../../util/rule.js";

/**
 * The address of a mock without a network: reserved, so that a client that asks
 * the network for it gets nothing.
 */
const IN_PROCESS = "https://mock.invalid";

const webAddress = "an http or https URL without user, query and fragment";

/** The address below which media are served: read without a slash at its end. */
export const mediaBaseRule: Rule<string> = {
  accepts: webAddress,
  // A URL may hold a password.
  isSecret: true,
  read: (value) => (typeof value === "string" ? readBase(value) : undefined),
};

/** What the option `media` may be. */
export const mediaRule: Rule<boolean | string> = {
  accepts: `true, false or ${webAddress}`,
  isSecret: true,
  read: (value) =>
    typeof value === "boolean" ? value : mediaBaseRule.read(value),
};

/** The address that an option `media` names; `undefined`: none are served. */
export function mediaBaseOf(
  media: boolean | string | undefined,
): string | undefined {
  if (media === true) {
    return IN_PROCESS;
  }
  return mediaBaseRule.read(media);
}

function readBase(text: string): string | undefined {
  if (!isWebUrl(text)) {
    return undefined;
  }
  const url = new URL(text);
  const folder = url.pathname.replace(/\/+$/, "");
  const hasMore = hasCredentials(url) || hasQuery(url);
  if (hasMore) {
    return undefined;
  }
  return url.origin + folder;
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== "" || password !== "";
}

function hasQuery({ search, hash }: URL): boolean {
  return search !== "" || hash !== "";
}
