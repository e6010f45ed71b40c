/** What carries a request: `mock.fetch`, or the platform's. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Headers that a page may send without asking. */
const simpleHeaders = new Set(["accept", "accept-language"]);
const simpleMethods = new Set(["GET", "HEAD", "POST"]);

/** Headers of an answer that a page may always read. */
const readable = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
]);

/** What the script of a page sees of an answer. */
export interface SeenByPage {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * A `fetch` as a browser does it for a page of another origin: with a preflight
 * where the standard asks for one, and a `TypeError` in place of any answer
 * that the page may not see.
 */
export function browserFetch(send: Send, origin: string) {
  return async (path: string, init: RequestInit = {}): Promise<SeenByPage> => {
    const { method = "GET" } = init;
    const headers = new Headers(init.headers);
    const unusual = [...headers.keys()].filter(
      (name) => !simpleHeaders.has(name),
    );
    if (unusual.length > 0 || !simpleMethods.has(method)) {
      await askBefore(send, path, { origin, method, unusual });
    }
    headers.set("origin", origin);
    const answer = await send(path, { ...init, headers });
    refuseUnless(allowsOrigin(answer, origin), "origin");
    return {
      status: answer.status,
      text: await answer.text(),
      headers: exposedBy(answer),
    };
  };
}

async function askBefore(
  send: Send,
  path: string,
  asked: { origin: string; method: string; unusual: readonly string[] },
): Promise<void> {
  const { origin, method, unusual } = asked;
  const headers: Record<string, string> = {
    origin,
    "access-control-request-method": method,
  };
  if (unusual.length > 0) {
    headers["access-control-request-headers"] = unusual.join(",");
  }
  const answer = await send(path, { method: "OPTIONS", headers });
  refuseUnless(answer.ok && allowsOrigin(answer, origin), "preflight");
  const methods = listIn(answer, "access-control-allow-methods");
  const isMethodAllowed = simpleMethods.has(method) || allows(methods, method);
  refuseUnless(isMethodAllowed, "method");
  const allowed = listIn(answer, "access-control-allow-headers");
  const isAllowed = (name: string) =>
    // A star never stands for it.
    name === "authorization" ? allowed.includes(name) : allows(allowed, name);
  refuseUnless(unusual.every(isAllowed), "headers");
}

function allowsOrigin({ headers }: Response, origin: string): boolean {
  const allowed = headers.get("access-control-allow-origin");
  return allowed === "*" || allowed === origin;
}

function exposedBy(answer: Response): Headers {
  const exposed = listIn(answer, "access-control-expose-headers");
  const visible = [...answer.headers].filter(
    ([name]) => readable.has(name) || allows(exposed, name),
  );
  return new Headers(visible);
}

function allows(list: readonly string[], name: string): boolean {
  return list.includes("*") || list.includes(name);
}

function listIn({ headers }: Response, name: string): string[] {
  return (headers.get(name) ?? "").split(",").map((item) => item.trim());
}

function refuseUnless(isAllowed: boolean, what: string): void {
  if (!isAllowed) {
    throw new TypeError(`Failed to fetch: CORS, ${what}`);
  }
}
