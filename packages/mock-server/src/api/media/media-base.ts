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
  if (!URL.canParse(text)) {
    return undefined;
  }
  const { protocol, username, password, origin, pathname } = new URL(text);
  const isWeb = protocol === "http:" || protocol === "https:";
  const isPlain = !/[?#]/.test(text) && username + password === "";
  if (!isWeb || !isPlain) {
    return undefined;
  }
  return origin + pathname.replace(/\/+$/, "");
}
