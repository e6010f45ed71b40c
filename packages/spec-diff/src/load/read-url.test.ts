import { expect, it } from "vitest";
import { loadDocument } from "./load-document.js";

const root = '{"openapi": "3.1.0"}';
const split =
  'openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: "b.yaml" } } }\n';

const redirect = (location: string): Response =>
  new Response(null, {
    status: 302,
    headers: { location },
  });

/** A network that knows a few URLs. */
function network(answers: Record<string, () => Response>): typeof fetch {
  return async (input) => {
    const answer = answers[String(input)];
    if (answer === undefined) {
      throw new TypeError("fetch failed");
    }
    return answer();
  };
}

const endless = (): Response => {
  const chunk = new Uint8Array(1_000_000);
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(chunk),
  });
  return new Response(stream);
};

const url = "https://a.example/api/root.json";
const local = "http://127.0.0.1:8080/root.json";

it.each([url, local, "http://[::1]/root.json", "http://localhost/root.json"])(
  "loads %s",
  async (source) => {
    const fetch = network({ [source]: () => new Response(root) });
    const loaded = await loadDocument(source, { fetch });
    expect(loaded.document).toEqual({ openapi: "3.1.0" });
    expect(await loaded.locate("/openapi")).toMatchObject({ file: source });
  },
);

it("follows a redirect, and references from where it led to", async () => {
  const fetch = network({
    [url]: () => redirect("https://b.example/v2/root.yaml"),
    "https://b.example/v2/root.yaml": () => new Response(split),
    "https://b.example/v2/b.yaml": () => new Response("type: string\n"),
  });
  const { document, locate } = await loadDocument(url, { fetch });
  expect(document).toHaveProperty("components.schemas.b.type", "string");
  expect(await locate("/components/schemas/b/type")).toMatchObject({
    file: "https://b.example/v2/b.yaml",
  });
});

const secret = "https://me:hunter2@a.example/root.json?token=hunter2";
const query = "https://a.example/root.json?token=hunter2";
const reference =
  'openapi: 3.1.0\nx: { $ref: "https://c.example/hunter2?x" }\n';

/** [what it is, the URL, what the network knows, the error's code] */
const cases: [string, string, Record<string, () => Response>, string][] = [
  ["http to another host", "http://a.example/", {}, "url-refused"],
  [
    "a host that only looks like this machine",
    "http://127.0.0.1.a.example/",
    {},
    "url-refused",
  ],
  ["a file URL", "file:///etc/passwd", {}, "url-refused"],
  ["a user's name and password", secret, {}, "url-refused"],
  ["no URL", "https://", {}, "url-refused"],
  [
    "a redirect to http",
    url,
    { [url]: () => redirect("http://a.example/") },
    "url-refused",
  ],
  [
    "a redirect in a circle",
    url,
    { [url]: () => redirect(url) },
    "request-failed",
  ],
  [
    "a redirect to nowhere",
    url,
    { [url]: () => redirect("https://") },
    "request-failed",
  ],
  [
    "a status of 404",
    query,
    { [query]: () => new Response("hunter2", { status: 404 }) },
    "request-failed",
  ],
  ["no network", query, {}, "request-failed"],
  ["more than 20 MB", url, { [url]: endless }, "too-large"],
  [
    "a $ref to another host",
    url,
    { [url]: () => new Response(reference.replace("hunter2", "a")) },
    "ref-remote",
  ],
  [
    "a $ref that redirects to another host",
    url,
    {
      [url]: () => new Response(split),
      "https://a.example/api/b.yaml": () => redirect("https://c.example/"),
    },
    "url-refused",
  ],
  [
    "a $ref to nothing",
    url,
    { [url]: () => new Response(split) },
    "ref-unresolved",
  ],
];

it.each(cases)(
  "refuses %s, without a secret",
  async (_, source, answers, code) => {
    const loading = loadDocument(source, { fetch: network(answers) });
    const error = await loading.catch((reason) => reason);
    expect(error).toMatchObject({ name: "LoadError", code });
    expect(error.message).not.toContain("hunter2");
  },
);

it.each([
  ["no answer", () => new Promise<Response>(() => {})],
  ["an answer without an end", async () => new Response(new ReadableStream())],
])("gives up on %s", async (_, fetch) => {
  const clock = new AbortController();
  const asked: number[] = [];
  const loading = loadDocument(url, {
    fetch,
    timeoutSignal(milliseconds) {
      asked.push(milliseconds);
      return clock.signal;
    },
  });
  clock.abort();
  await expect(loading).rejects.toMatchObject({ code: "timeout" });
  expect(asked).toEqual([30_000]);
});
