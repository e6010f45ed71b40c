import { CursorLostError, createClient } from "@rollcall/core";
import { describe, expect, it } from "vitest";
import { CliError } from "./cli-error.js";
import { explainError } from "./explain-error.js";

interface Told {
  code: string;
  exitCode: number;
  retryable: boolean;
  fix: string | undefined;
}

/** What the client throws with a `fetch` that answers or fails so. */
async function explainFetch(fetch: typeof globalThis.fetch): Promise<Told> {
  const client = createClient({
    apiKey: "key_1",
    maxRetries: 0,
    timeoutMs: 20,
    fetch,
  });
  const error = await client.calls.list().catch((error) => error);
  return explainError(error);
}

const failWith = (code: string) => async () => {
  throw new TypeError("fetch failed", {
    cause: Object.assign(new Error(), { code }),
  });
};

describe("a request without an answer", () => {
  it.each<[string, string, boolean]>([
    ["ECONNREFUSED", "connection-refused", true],
    ["ENOTFOUND", "unknown-host", true],
    ["EAI_AGAIN", "unknown-host", true],
    ["EHOSTUNREACH", "host-unreachable", true],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate", false],
    ["CERT_HAS_EXPIRED", "certificate", false],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "no-tls", false],
    ["ERR_SSL_TLSV1_ALERT", "tls", true],
    ["UND_ERR_CONNECT_TIMEOUT", "timeout", true],
    ["HPE_INVALID_CONSTANT", "not-http", true],
    ["ECONNRESET", "connection-lost", true],
    ["EWHATEVER", "network", true],
  ])("by %s is %s, retryable: %s", async (cause, code, retryable) => {
    const told = await explainFetch(failWith(cause));
    expect(told).toMatchObject({ code, retryable, exitCode: 1 });
    expect(told.fix).toMatch(/^[A-Z].+\.$/);
  });

  it("in time is a timeout, and retryable", async () => {
    const told = await explainFetch(() => new Promise(() => {}));
    expect(told).toMatchObject({
      code: "timeout",
      retryable: true,
      exitCode: 1,
    });
  });
});

describe("an answer", () => {
  it.each<[number, string, number, boolean]>([
    [301, "redirected", 1, false],
    [302, "redirected", 1, false],
    [400, "bad-request", 1, false],
    [401, "unauthorized", 4, false],
    [402, "payment-required", 1, false],
    [403, "forbidden", 4, false],
    [404, "not-found", 5, false],
    [407, "proxy", 1, false],
    [408, "timeout", 1, true],
    [422, "bad-request", 1, false],
    [429, "rate-limited", 6, true],
    [500, "server-error", 1, true],
    [503, "server-error", 1, true],
  ])(
    "of %i is %s, exit code %i, retryable: %s",
    async (status, code, exitCode, retryable) => {
      const told = await explainFetch(
        async () => new Response("{}", { status }),
      );
      expect(told).toMatchObject({ code, exitCode, retryable });
      expect(told.fix).toMatch(/^[A-Z].+\.$/);
    },
  );

  it("that is a page for people is told as unusable", async () => {
    const told = await explainFetch(async () => new Response("<html>Log in"));
    expect(told).toMatchObject({ code: "unusable-answer", exitCode: 1 });
  });

  it.each<[string, unknown]>([
    ["is no call", ["a text"]],
    ["goes round in circles", [{ call_id: "call_1" }]],
  ])("that %s is told as unusable, with what to do", async (_, page) => {
    const client = createClient({
      apiKey: "key_1",
      fetch: async () => Response.json(page),
    });
    const walk = client.calls.iterate({ limit: 1 }).collect();
    const told = explainError(await walk.catch((error) => error));
    expect(told).toMatchObject({ code: "unusable-answer", exitCode: 1 });
    expect(told.fix).toMatch(/^[A-Z].+\.$/);
  });

  it("to a cursor that is gone is told as unusable, with what to do", () => {
    const told = explainError(new CursorLostError("call_1", undefined));
    expect(told).toMatchObject({ code: "unusable-answer", exitCode: 1 });
    expect(told.fix).toMatch(/^Begin the list anew/);
  });
});

describe("any other error", () => {
  it("of the command line stays as it is", () => {
    const error = new CliError("wrong");
    expect(explainError(error)).toBe(error);
    expect(error.code).toBe("usage");
  });

  it.each([
    [new RangeError("too deep"), "too deep"],
    ["a text", "a text"],
    [undefined, "undefined"],
    [null, "null"],
  ])("such as %j is told in its own words", (error, message) => {
    expect(explainError(error)).toMatchObject({
      message,
      code: "failed",
      exitCode: 1,
    });
  });
});
