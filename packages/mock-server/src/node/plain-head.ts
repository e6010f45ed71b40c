import type { MockRequest } from "../api/mock-request.js";

/** Longer heads are rare, and left to the HTTP parser. */
const LONGEST = 8 * 1024;

const LINE_END = " HTTP/1.1\r\n";
const URL = /^\/[!-~]*$/;
const FIELD = /\r\n([a-z][a-z0-9-]*):([\t -~]*)/giy;

/**
 * Fields that say how the message or the connection goes on. What they mean is
 * the HTTP parser's business.
 */
const FRAMING = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "proxy-connection",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Reads simple GET requests: one whole request by HTTP/1.1 in one piece, each
 * field once and in visible ASCII, and none that changes how the connection
 * goes on. All other requests, right or wrong, are left to the HTTP parser. A
 * client sends the same fields every time, so the fields are compared with
 * those of the last request, and read again only if they differ.
 */
export class PlainHeadReader {
  #fields = "";
  #headers: MockRequest["headers"] = {};
  readonly #isAbandoned: (() => boolean) | undefined;

  /** @param isAbandoned Whether the client has gone. */
  constructor(isAbandoned?: () => boolean) {
    this.#isAbandoned = isAbandoned;
  }

  /** The request; `undefined` if it is not a simple one. */
  read(bytes: Buffer): MockRequest | undefined {
    if (bytes.length > LONGEST) {
      return undefined;
    }
    const text = bytes.toString("latin1");
    if (!text.startsWith("GET /")) {
      return undefined;
    }
    const end = text.indexOf(LINE_END);
    if (end < 0) {
      return undefined;
    }
    const url = text.slice(4, end);
    if (!URL.test(url) || !this.#knows(text.slice(end + LINE_END.length - 2))) {
      return undefined;
    }
    return {
      method: "GET",
      url,
      headers: this.#headers,
      isAbandoned: this.#isAbandoned,
    };
  }

  /** Takes all that comes after the first line, its `\r\n` included. */
  #knows(fields: string): boolean {
    if (fields === this.#fields) {
      return true;
    }
    const headers = headersOf(fields);
    if (headers === undefined) {
      return false;
    }
    this.#fields = fields;
    this.#headers = headers;
    return true;
  }
}

function headersOf(fields: string): MockRequest["headers"] | undefined {
  const headers: Record<string, string> = {};
  let end = 0;
  FIELD.lastIndex = 0;
  for (
    let match = FIELD.exec(fields);
    match !== null;
    match = FIELD.exec(fields)
  ) {
    const name = (match[1] as string).toLowerCase();
    const value = (match[2] as string).replace(/^[\t ]+|[\t ]+$/g, "");
    if (Object.hasOwn(headers, name) || !leavesConnection(name, value)) {
      return undefined;
    }
    headers[name] = value;
    end = FIELD.lastIndex;
  }
  const whole = end === fields.length - 4 && fields.endsWith("\r\n\r\n");
  if (whole && headers.host !== undefined) {
    return Object.freeze(headers);
  }
  return undefined;
}

function leavesConnection(name: string, value: string): boolean {
  return (
    !FRAMING.has(name) ||
    (name === "connection" && value.toLowerCase() === "keep-alive")
  );
}
