/** What stands in place of a secret. */
export const redacted = "[redacted]";

const secretHeader =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|api[-_]?key|token|secret|password/i;
const secretParameter =
  /^(api[-_]?key|key|auth|authorization|sig|signature|pwd|passwd)$|token|secret|password|credential/i;
const secretField =
  /"((?:[^"\\]|\\.)*(?:api[-_]?key|token|secret|password|authorization))"\s*:\s*"(?:[^"\\]|\\.)*"?/gi;

/** The headers that may be shown: names stay, the values of secrets do not. */
export function redactHeaders(
  headers: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      shown[name] = secretHeader.test(name) ? redacted : value;
    }
  }
  return shown;
}

/**
 * A URL that may be shown: keys and tokens in its query are hidden, all else is
 * as it was sent.
 */
export function redactUrl(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) {
    return url;
  }
  const path = url.slice(0, start);
  const pairs = url.slice(start + 1).split("&");
  const query = pairs.map(redactPair).join("&");
  return `${path}?${query}`;
}

/**
 * A URL of somebody else's that may be shown: of its query the names alone, as
 * no value is known to be harmless. What has no `=` may be a value, too.
 */
export function redactQuery(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) {
    return url;
  }
  const path = url.slice(0, start);
  const pairs = url.slice(start + 1).split("&");
  const query = pairs.map(redactValue).join("&");
  return `${path}?${query}`;
}

function redactValue(pair: string): string {
  if (pair === "") {
    return pair;
  }
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  if (at < 0) {
    return redacted;
  }
  return `${name}=${redacted}`;
}

function redactPair(pair: string): string {
  const at = pair.indexOf("=");
  if (at < 0) {
    return pair;
  }
  const name = pair.slice(0, at);
  const isSecret = secretParameter.test(decode(name));
  if (isSecret) {
    return `${name}=${redacted}`;
  }
  return pair;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * A JSON body that may be shown, cut short or not: the text values of secret
 * fields are hidden.
 */
export function redactBody(text: string): string {
  return text.replace(secretField, `"$1":"${redacted}"`);
}
