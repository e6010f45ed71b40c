import type { MockRequest } from "../api/mock-request.js";

/** Longer requests are rare, and left to the HTTP parser. */
const LONGEST = 8 * 1024;

const LINE_END = " HTTP/1.1\r\n";
const HEAD_END = "\r\n\r\n";
const URL = /^\/[!-~]*$/;
const FIELD = /\r\n([a-z][a-z0-9-]*):([\t -~]*)/giy;

/**
 * Fields that say how the message or the connection goes on. What they mean is
 * the HTTP parser's business; but a length that is right says nothing more.
 */
const FRAMING = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-connection",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** The head of a POST whose body is still on its way. */
export const BEGUN = "begun";

/**
 * Reads simple GET and POST requests by HTTP/1.1: a POST with the length of its
 * body, each field once and in visible ASCII, none that changes how the
 * connection goes on, and nothing after the request. All other requests, right
 * or wrong, are left to the HTTP parser. A client sends the same fields every
 * time, so the fields are compared with those of the last request, and read
 * again only if they differ.
 */
export class PlainHeadReader {
  #fields = "";
  #headers: MockRequest["headers"] = {};
  readonly #isAbandoned: (() => boolean) | undefined;

  /** @param isAbandoned Whether the client has gone. */
  constructor(isAbandoned?: () => boolean) {
    this.#isAbandoned = isAbandoned;
  }

  /**
   * The request; {@link BEGUN} if only its body is not whole; `undefined` if it
   * is not a simple one.
   */
  read(bytes: Buffer): MockRequest | typeof BEGUN | undefined {
    if (bytes.length > LONGEST) {
      return undefined;
    }
    const text = bytes.toString("latin1");
    const method = methodOf(text);
    const end = text.indexOf(LINE_END);
    const headEnd = text.indexOf(HEAD_END, end);
    if (method === undefined) {
      return undefined;
    }
    if (end < 0) {
      return undefined;
    }
    if (headEnd < 0) {
      return undefined;
    }
    const url = text.slice(method.length + 1, end);
    const bodyBegin = headEnd + HEAD_END.length;
    const fields = text.slice(end + LINE_END.length - 2, bodyBegin);
    if (!URL.test(url)) {
      return undefined;
    }
    if (!this.#knows(fields)) {
      return undefined;
    }
    if (method === "GET") {
      return this.#readGet(url, bytes.length - bodyBegin);
    }
    return this.#readPost(url, bytes.subarray(bodyBegin));
  }

  #readGet(url: string, bodyLength: number): MockRequest | undefined {
    const headers = this.#headers;
    const hasBody = bodyLength > 0 || headers["content-length"] !== undefined;
    if (hasBody) {
      return undefined;
    }
    return {
      method: "GET",
      url,
      headers,
      isAbandoned: this.#isAbandoned,
    };
  }

  #readPost(
    url: string,
    body: Uint8Array,
  ): MockRequest | typeof BEGUN | undefined {
    const headers = this.#headers;
    const length = lengthIn(headers);
    if (length === undefined) {
      return undefined;
    }
    if (body.length > length) {
      return undefined;
    }
    if (body.length < length) {
      return BEGUN;
    }
    return {
      method: "POST",
      url,
      headers,
      body,
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

function methodOf(text: string): "GET" | "POST" | undefined {
  if (text.startsWith("GET /")) {
    return "GET";
  }
  if (text.startsWith("POST /")) {
    return "POST";
  }
  return undefined;
}

/** The length of a body that is small, in its plainest form. */
function lengthIn(headers: MockRequest["headers"]): number | undefined {
  const given = headers["content-length"];
  const length = Number(given);
  const isSmall = length >= 0 && length <= LONGEST;
  if (isSmall && given === String(length)) {
    return length;
  }
  return undefined;
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
    const given = match[2] as string;
    const value = given.replace(/^[\t ]+|[\t ]+$/g, "");
    if (Object.hasOwn(headers, name)) {
      return undefined;
    }
    if (!leavesConnection(name, value)) {
      return undefined;
    }
    // The parser takes only spaces after a length.
    if (name === "content-length" && given.includes("\t", 1)) {
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
