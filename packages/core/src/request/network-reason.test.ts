import { readFileSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type Server } from "node:net";
import { inspect } from "node:util";
import nodeFetch from "node-fetch";
import { fetch as undiciFetch } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import { clientOf, failureOf } from "../../test/support/fake-fetch.js";
import { httpServer, portOf } from "../../test/support/http-server.js";
import {
  type ClientOptions,
  createClient,
  createLogger,
  type Fetch,
  type LogRecord,
  NetworkError,
} from "../index.js";

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

/** What a client that cannot reach its service throws and logs. */
async function failure(baseUrl: string, options: Partial<ClientOptions> = {}) {
  const lines: string[] = [];
  const records: LogRecord[] = [];
  const note = (line: string, record: LogRecord) => {
    lines.push(line);
    records.push(record);
  };
  const client = createClient({
    apiKey: "key_canary",
    baseUrl,
    maxRetries: 0,
    hooks: [createLogger({ debug: note, warn: note })],
    ...options,
  });
  const filter_criteria = { agent_id: ["agent_canary'"] };
  const error = await failureOf(client.calls.list({ filter_criteria }));
  expect(error).toBeInstanceOf(NetworkError);
  return { error: error as NetworkError, line: lines[0], record: records[0] };
}

const listening = async (server: Server) => {
  const port = await portOf(server);
  closing.push(() => server.close());
  return port;
};

const tlsFile = (name: string) =>
  readFileSync(new URL(`../../test/support/tls/${name}`, import.meta.url));

/** Places where no answer comes from. */
const places: Record<string, () => Promise<string>> = {
  "a port that nobody listens on": async () => {
    const server = createTcpServer();
    const port = await portOf(server);
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${port}`;
  },
  "a host that does not exist": async () => "http://nowhere.invalid",
  "a port that fetch blocks": async () => "http://127.0.0.1:6000",
  "a certificate that nobody signed": async () => {
    // The key is of this test alone.
    const key = tlsFile("key.pem");
    const cert = tlsFile("certificate.pem");
    const port = await listening(createTlsServer({ key, cert }));
    return `https://127.0.0.1:${port}`;
  },
  "https where http is spoken": async () => {
    const server = await httpServer((_, response) => response.end());
    closing.push(server.close);
    return server.url.replace("http:", "https:");
  },
  "a connection that is closed at once": async () => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.destroy());
    });
    return `http://127.0.0.1:${await listening(server)}`;
  },
  "a service that does not speak HTTP": async () => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end("+12025550143\r\n\r\n"));
    });
    return `http://127.0.0.1:${await listening(server)}`;
  },
  "a redirect that never ends": async () => {
    const server = await httpServer((_, response) => {
      response.writeHead(302, { location: "/list-calls" }).end();
    });
    closing.push(server.close);
    return server.url;
  },
  "a redirect to another protocol": async () => {
    const server = await httpServer((_, response) => {
      response.writeHead(302, { location: "ftp://127.0.0.1/" }).end();
    });
    closing.push(server.close);
    return server.url;
  },
  "a body that breaks off": async () => {
    const server = await httpServer((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("[", () => response.destroy());
    });
    closing.push(server.close);
    return server.url;
  },
};

const implementations: Record<string, Fetch> = {
  "the platform": globalThis.fetch,
  undici: undiciFetch,
  "node-fetch": nodeFetch as unknown as Fetch,
};

describe("the reason of a NetworkError", () => {
  it.each<[string, string, string | undefined]>([
    ["a port that nobody listens on", "connection refused", "ECONNREFUSED"],
    ["a host that does not exist", "unknown host", "ENOTFOUND|EAI_AGAIN"],
    [
      "a certificate that nobody signed",
      "certificate not accepted",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
    ],
    [
      "https where http is spoken",
      "no TLS at this port",
      "ERR_SSL_WRONG_VERSION_NUMBER|EPROTO",
    ],
    [
      "a connection that is closed at once",
      "connection lost",
      "UND_ERR_SOCKET|ECONNRESET",
    ],
    // undici 7.30 leaves the code out.
    ["a service that does not speak HTTP", "not HTTP", "HPE_INVALID_CONSTANT|"],
    ["a redirect that never ends", "too many redirects", ""],
    ["a redirect to another protocol", "URL refused by fetch", ""],
    [
      "a body that breaks off",
      "connection lost",
      "UND_ERR_SOCKET|ECONNRESET|ERR_STREAM_PREMATURE_CLOSE",
    ],
  ])("tells of %s: %s, with every fetch", async (place, reasons, codes) => {
    for (const [name, fetch] of Object.entries(implementations)) {
      const baseUrl = await places[place]?.();
      const told = await failure(baseUrl ?? "", { fetch });
      const { error, line, record } = told;
      const { reason, code = "" } = error;
      const label = code ? `${reason} (${code})` : reason;
      expect(codes?.split("|"), `${name}: ${error}`).toContain(code);
      expect(reasons.split("|")).toContain(reason);
      expect(error.message).toContain(
        `got no whole answer: ${label} (attempts: 1)`,
      );
      expect(line).toContain(`NetworkError${error.status ? " 200" : ""}`);
      expect(line).toContain(`, ${label}`);
      expect(record).toMatchObject({ error: "NetworkError", reason });
      expect(record?.code ?? "").toBe(code);
      const all = inspect([told], { depth: 9, showHidden: true });
      expect(all).not.toMatch(/agent_canary|2025550143|key_canary/);
    }
  });

  it.each(["the platform", "undici"])(
    "tells of a port that fetch blocks, which has no code: %s",
    async (name) => {
      const baseUrl = (await places["a port that fetch blocks"]?.()) ?? "";
      const fetch = implementations[name];
      const { error, record } = await failure(baseUrl, { fetch });
      expect(error).toMatchObject({
        reason: "port blocked by fetch",
        code: undefined,
      });
      expect(record).toMatchObject({ reason: "port blocked by fetch" });
    },
  );
});

const query = "?filter_criteria%5Bagent_id%5D%5B%5D=agent_canary%27";
const denoSays = (what: string) =>
  new TypeError(
    `error sending request for url (https://api.example.com/list-calls${query}): client error (Connect): ${what}`,
  );
const bunSays = (code: string) =>
  Object.assign(new Error("Unable to connect."), {
    code,
    path: `https://api.example.com/list-calls${query}`,
  });
const undiciSays = (code: string, message = "") =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error(message), { code }),
  });

/** Errors as runtimes throw them that the tests do not run on. */
const thrown: [string, unknown, string, string?][] = [
  [
    "happy eyeballs: one error for each address",
    new TypeError("fetch failed", {
      cause: new AggregateError([
        Object.assign(new Error("::1"), { code: "ECONNREFUSED" }),
        Object.assign(new Error("127.0.0.1"), { code: "ECONNREFUSED" }),
      ]),
    }),
    "connection refused",
    "ECONNREFUSED",
  ],
  [
    "a connect timeout",
    undiciSays("UND_ERR_CONNECT_TIMEOUT"),
    "timed out",
    "UND_ERR_CONNECT_TIMEOUT",
  ],
  [
    "a timeout of the socket",
    undiciSays("ETIMEDOUT"),
    "timed out",
    "ETIMEDOUT",
  ],
  ["no route", undiciSays("EHOSTUNREACH"), "host out of reach", "EHOSTUNREACH"],
  ["a reset", undiciSays("ECONNRESET"), "connection lost", "ECONNRESET"],
  [
    "an expired certificate",
    undiciSays("CERT_HAS_EXPIRED"),
    "certificate not accepted",
    "CERT_HAS_EXPIRED",
  ],
  [
    "a certificate of another host",
    undiciSays("ERR_TLS_CERT_ALTNAME_INVALID"),
    "certificate not accepted",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ],
  [
    "an issuer that is not known",
    undiciSays("UNABLE_TO_GET_ISSUER_CERT_LOCALLY"),
    "certificate not accepted",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  ],
  [
    "another version of TLS",
    undiciSays("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"),
    "TLS failed",
    "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  ],
  [
    "a proxy that refuses",
    undiciSays(
      "UND_ERR_ABORTED",
      "Proxy response (407) !== 200 when HTTP Tunneling",
    ),
    "proxy refused",
    "UND_ERR_ABORTED",
  ],
  [
    "a code of no row",
    undiciSays("UND_ERR_DESTROYED"),
    "network error",
    "UND_ERR_DESTROYED",
  ],
  [
    "a code in a circle of causes",
    Object.defineProperty(new Error("a"), "cause", {
      get() {
        return this;
      },
    }),
    "fetch does not say why",
  ],
  [
    "a code that could be a number of somebody",
    undiciSays("ERR_12025550143"),
    "fetch does not say why",
  ],
  [
    "a code that is text",
    undiciSays("agent_canary refused"),
    "fetch does not say why",
  ],
  [
    "Bun, refused",
    bunSays("ConnectionRefused"),
    "could not connect",
    "ConnectionRefused",
  ],
  ["Bun, lost", bunSays("ECONNRESET"), "connection lost", "ECONNRESET"],
  [
    "Bun, a certificate",
    bunSays("DEPTH_ZERO_SELF_SIGNED_CERT"),
    "certificate not accepted",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ],
  [
    "Bun, no HTTP",
    bunSays("Malformed_HTTP_Response"),
    "not HTTP",
    "Malformed_HTTP_Response",
  ],
  [
    "Bun, a redirect that never ends",
    new Error("The response redirected too many times."),
    "too many redirects",
  ],
  [
    "Bun, another protocol",
    new TypeError("protocol must be http:, https: or s3:"),
    "URL refused by fetch",
  ],
  [
    "Deno, a redirect that never ends",
    new TypeError("error following redirect: too many redirects"),
    "too many redirects",
  ],
  [
    "Safari, a redirect that never ends",
    new TypeError("too many HTTP redirects"),
    "too many redirects",
  ],
  [
    "undici, a URL that is none",
    undiciSays("ERR_INVALID_URL", "Invalid URL"),
    "URL refused by fetch",
    "ERR_INVALID_URL",
  ],
  [
    "node-fetch, no TLS",
    Object.assign(
      new Error("write EPROTO: SSL routines:wrong version number"),
      {
        code: "EPROTO",
      },
    ),
    "no TLS at this port",
    "EPROTO",
  ],
  [
    "Deno, refused",
    denoSays("tcp connect error: Connection refused (os error 111)"),
    "connection refused",
  ],
  [
    "Deno, an unknown host",
    denoSays("dns error: failed to lookup address information"),
    "unknown host",
  ],
  [
    "Deno, a certificate",
    denoSays("invalid peer certificate: UnknownIssuer"),
    "certificate not accepted",
  ],
  [
    "Deno, no TLS",
    denoSays("received corrupt message of type InvalidContentType"),
    "no TLS at this port",
  ],
  [
    "Safari, an unknown host",
    new TypeError("A server with the specified hostname could not be found."),
    "unknown host",
  ],
  [
    "Safari, lost",
    new TypeError("The network connection was lost."),
    "connection lost",
  ],
  ["Chrome", new TypeError("Failed to fetch"), "fetch does not say why"],
  [
    "Firefox",
    new TypeError("NetworkError when attempting to fetch resource."),
    "fetch does not say why",
  ],
  ["text", "agent_canary", "fetch does not say why"],
  ["null", null, "fetch does not say why"],
];

/** What will be there again when the request is sent again. */
const lasting = [
  "no TLS at this port",
  "certificate not accepted",
  "port blocked by fetch",
  "URL refused by fetch",
  "too many redirects",
];

describe("a NetworkError is retried unless its reason lasts", () => {
  it.each(thrown)("%s", async (_, cause, reason) => {
    const { client, clock, requests } = clientOf([() => Promise.reject(cause)]);
    const error = await clock.run(failureOf(client.calls.list()));
    const isLasting = lasting.includes(reason);
    expect(error).toMatchObject({ reason, retryable: !isLasting });
    expect(requests).toHaveLength(isLasting ? 1 : 3);
  });
});

describe("the reason of what fetch throws", () => {
  it.each(thrown)("%s", async (_, cause, reason, code) => {
    const fetch = () => Promise.reject(cause);
    const told = await failure("https://api.example.com", { fetch });
    const { error, line, record } = told;
    expect(error).toMatchObject({ reason, code });
    const label = code ? `${reason} (${code})` : reason;
    expect(error.message).toContain(
      `got no whole answer: ${label} (attempts: 1)`,
    );
    expect(line).toContain(`NetworkError, ${label}`);
    expect(record).toMatchObject({ reason, code });
    expect(`${error.message} ${line} ${JSON.stringify(record)}`).not.toMatch(
      /agent_canary|1202555/,
    );
  });

  it.each([
    ["Bun", bunSays("ConnectionRefused")],
    ["Deno", denoSays("tcp connect error: Connection refused")],
  ])(
    "is kept as a cause without the query that %s quotes",
    async (_, cause) => {
      const fetch = () => Promise.reject(cause);
      const { error } = await failure("https://api.example.com", { fetch });
      expect(error.cause).toBe(cause);
      expect(inspect(error, { depth: 9 })).not.toContain("agent_canary");
    },
  );

  it("is that of a body, where the headers came", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.error(new TypeError("oops")),
    });
    const fetch = async () => new Response(body);
    const { error } = await failure("https://api.example.com", { fetch });
    expect(error).toMatchObject({ reason: "the body broke off", status: 200 });
  });
});
