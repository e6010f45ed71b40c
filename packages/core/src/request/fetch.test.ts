import nodeFetch from "node-fetch";
import { Request as UndiciRequest, fetch as undiciFetch } from "undici";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeClock } from "../../test/support/fake-clock.js";
import { failureOf } from "../../test/support/fake-fetch.js";
import {
  type Arrival,
  httpServer,
  writeJson,
} from "../../test/support/http-server.js";
import {
  AbortedError,
  ApiError,
  type ClientOptions,
  createClient,
  createPhoneCall,
  type Fetch,
  TimeoutError,
} from "../index.js";

const isPlainObject = (value: unknown) =>
  Object.getPrototypeOf(value) === Object.prototype;

/** The platform's fetch, where nothing but plain values is let through. */
const strictFetch: Fetch = (url, init) => {
  expect(url).toBeTypeOf("string");
  expect(init).toSatisfy(isPlainObject);
  expect(init.headers).toSatisfy(isPlainObject);
  for (const value of Object.values(init.headers)) {
    expect(value).toBeTypeOf("string");
  }
  expect(["string", "undefined"]).toContain(typeof init.body);
  return globalThis.fetch(url, init);
};

const implementations: [string, Fetch][] = [
  ["the platform", globalThis.fetch],
  ["undici", undiciFetch],
  ["node-fetch", nodeFetch as unknown as Fetch],
  ["one that takes plain values alone", strictFetch],
];

const call = { from_number: "+12025550143", to_number: "+12125550178" };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

/** A client of a real server, which answers each path in its way. */
async function connected(fetch: Fetch, options: Partial<ClientOptions> = {}) {
  let arrive: (arrival: Arrival) => void = () => {};
  const arrived = new Promise<Arrival>((resolve) => {
    arrive = resolve;
  });
  let refusals = 1;
  const server = await httpServer((arrival, response) => {
    arrive(arrival);
    if (arrival.url === "/get-call/silent") {
      return;
    }
    if (arrival.url === "/get-call/busy" && refusals-- > 0) {
      return writeJson(response, { message: "busy" }, 503);
    }
    if (arrival.url === "/get-call/none") {
      return writeJson(response, { message: "No such call" }, 404);
    }
    if (arrival.method === "POST") {
      return writeJson(response, { call_id: "made" }, 201);
    }
    const isList = arrival.url?.startsWith("/list-calls");
    writeJson(response, isList ? [{ call_id: "a" }] : { call_id: "one" });
  });
  closing.push(server.close);
  const client = createClient({
    apiKey: "key",
    baseUrl: server.url,
    fetch,
    random: () => 0,
    ...options,
  });
  return { client, arrived, ...server };
}

describe.each(implementations)("fetch of %s", (_, fetch) => {
  it("sends a GET, with its headers", async () => {
    const { client, arrivals } = await connected(fetch);
    expect(await client.calls.list({ limit: 5 })).toEqual([{ call_id: "a" }]);
    expect(arrivals).toMatchObject([
      {
        method: "GET",
        url: "/list-calls?limit=5",
        headers: { authorization: "Bearer key", accept: "application/json" },
      },
    ]);
  });

  it("sends a POST, with its body", async () => {
    const { client, arrivals } = await connected(fetch);
    expect(await createPhoneCall(client, call)).toEqual({ call_id: "made" });
    expect(JSON.parse(arrivals[0]?.body ?? "")).toEqual(call);
    expect(arrivals[0]?.headers["content-type"]).toBe("application/json");
  });

  it("walks a list", async () => {
    const { client } = await connected(fetch);
    const calls = client.calls.iterate({ maxItems: 1 });
    expect(await calls.collect()).toEqual([{ call_id: "a" }]);
  });

  it("sends again after a refusal", async () => {
    const { client, arrivals } = await connected(fetch);
    expect(await client.calls.get("busy")).toEqual({ call_id: "one" });
    expect(arrivals).toHaveLength(2);
  });

  it("brings the errors of the service", async () => {
    const { client } = await connected(fetch);
    const error = await failureOf(client.calls.get("none"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, detail: "No such call" });
  });

  it("is aborted by the caller", async () => {
    const { client, arrived } = await connected(fetch);
    const controller = new AbortController();
    const { signal } = controller;
    const failure = failureOf(client.calls.get("silent", { signal }));
    await arrived;
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortedError);
  });

  it("is ended by a limit of time", async () => {
    const clock = new FakeClock();
    const options = { clock, maxRetries: 0, timeoutMs: 1000 };
    const { client, arrived } = await connected(fetch, options);
    const failure = failureOf(client.calls.get("silent"));
    await arrived;
    await clock.advance(1000);
    expect(await failure).toBeInstanceOf(TimeoutError);
  });

  it("sends what hooks leave in the headers", async () => {
    const { client, arrivals } = await connected(fetch, {
      headers: { "x-gone": "1", "x-list": "a" },
      onRequest: ({ request }) => {
        request.headers.set("x-set", "new");
        request.headers.delete("x-gone");
        request.headers.append("x-list", "b");
      },
    });
    await createPhoneCall(client, call);
    expect(arrivals[0]?.headers).toMatchObject({
      "x-set": "new",
      "x-list": "a, b",
      authorization: "Bearer key",
    });
    expect(arrivals[0]?.headers).not.toHaveProperty("x-gone");
    expect(JSON.parse(arrivals[0]?.body ?? "")).toEqual(call);
  });

  it("shows hooks its own answer", async () => {
    const seen: unknown[] = [];
    const { client } = await connected(fetch, {
      onResponse: ({ response }) => {
        seen.push(response.status, response.headers.get("content-type"));
      },
    });
    await client.calls.list();
    expect(seen).toEqual([200, "application/json"]);
  });
});

describe.each(implementations)("client.raw through fetch of %s", (_, fetch) => {
  it("sends a GET and parses the answer", async () => {
    const { client, arrivals } = await connected(fetch);
    const { data, response } = await client.raw.GET("/list-calls", {
      params: { query: { limit: 5 } },
    });
    expect(data).toEqual([{ call_id: "a" }]);
    expect(response).toBeInstanceOf(Response);
    expect(arrivals[0]?.headers.authorization).toBe("Bearer key");
  });

  it("sends a POST, with its body", async () => {
    const { client, arrivals } = await connected(fetch);
    const made = await client.raw.POST("/create-phone-call", { body: call });
    expect(made.data).toEqual({ call_id: "made" });
    expect(JSON.parse(arrivals[0]?.body ?? "")).toEqual(call);
  });

  it("gives the errors of the service as answers", async () => {
    const { client } = await connected(fetch);
    const params = { path: { call_id: "none" } };
    const { error, response } = await client.raw.GET("/get-call/{call_id}", {
      params,
    });
    expect(error).toEqual({ message: "No such call" });
    expect(response.status).toBe(404);
  });

  it("is aborted by the signal of the request", async () => {
    const { client, arrived } = await connected(fetch);
    const controller = new AbortController();
    const failure = failureOf(
      client.raw.GET("/get-call/{call_id}", {
        params: { path: { call_id: "silent" } },
        signal: controller.signal,
      }),
    );
    await arrived;
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortedError);
  });
});

describe("what fetch is given", () => {
  const initsOf = async (options: object, method = "GET" as "GET" | "POST") => {
    const inits: unknown[] = [];
    const client = createClient({
      apiKey: "key",
      fetch: async (_, init) => {
        inits.push(init);
        return Response.json({});
      },
    });
    const path = method === "GET" ? "/list-calls" : "/create-phone-call";
    await client.raw.request(
      method.toLowerCase() as "get",
      path as never,
      {
        ...(options as object),
      } as never,
    );
    return inits;
  };

  it("is nothing that openapi-fetch sets by default", async () => {
    expect(await initsOf({})).toEqual([
      {
        method: "GET",
        headers: { authorization: "Bearer key", accept: "application/json" },
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it.each([
    [{ redirect: "manual" }],
    [{ cache: "no-store" }],
    [{ credentials: "include" }],
    [{ mode: "same-origin" }],
    [{ keepalive: true }],
    [{ referrerPolicy: "no-referrer" }],
    [{ integrity: "sha256-abc" }],
    [{ dispatcher: { name: "of undici" } }],
    [{ next: { revalidate: 60 } }],
  ])("is what client.raw was asked for: %o", async (option) => {
    expect(await initsOf(option)).toMatchObject([option]);
  });

  it("is never an option of this package", async () => {
    const [init] = await initsOf({ rollcall: { maxRetries: 0 } });
    expect(init).not.toHaveProperty("rollcall");
  });

  it("is bytes where the body is not JSON", async () => {
    const bytes = Uint8Array.of(0xff, 0, 1);
    const options = {
      body: bytes,
      bodySerializer: (body: unknown) => body,
      headers: { "content-type": "application/octet-stream" },
    };
    const [init] = (await initsOf(options, "POST")) as { body: ArrayBuffer }[];
    expect(new Uint8Array(init?.body ?? new ArrayBuffer())).toEqual(bytes);
  });
});

describe("a Request", () => {
  const made = vi.fn();

  class CountedRequest extends Request {
    constructor(...given: ConstructorParameters<typeof Request>) {
      super(...given);
      made();
    }
  }

  const requestsMadeFor = async (options: Partial<ClientOptions>) => {
    const client = createClient({
      apiKey: "key",
      fetch: async () => Response.json([]),
      ...options,
    });
    made.mockReset();
    vi.stubGlobal("Request", CountedRequest);
    try {
      await client.calls.list();
    } finally {
      vi.unstubAllGlobals();
    }
    return made.mock.calls.length;
  };

  it.each<[string, Partial<ClientOptions>, number]>([
    ["not made without hooks", {}, 0],
    ["not made for onRetry, which is not shown it", { onRetry: () => {} }, 0],
    ["made once for onRequest", { onRequest: () => {} }, 1],
    ["made once for onResponse", { hooks: [{ onResponse: () => {} }] }, 1],
    ["made once for onError", { onError: () => {} }, 1],
  ])("is %s", async (_, options, want) => {
    expect(await requestsMadeFor(options)).toBe(want);
  });

  it("of another implementation is not taken by the platform", async () => {
    const foreign = new UndiciRequest("http://127.0.0.1:1") as never;
    await expect(globalThis.fetch(foreign)).rejects.toThrow(/parse URL/);
  });
});
