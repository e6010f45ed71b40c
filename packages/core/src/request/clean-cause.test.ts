import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../test/support/fake-fetch.js";
import { createClient, NetworkError } from "../index.js";

const apiKey = "KEY_CANARY";

/** What a client throws whose `fetch` throws this. */
async function failure(thrown: unknown): Promise<NetworkError> {
  const client = createClient({
    apiKey,
    maxRetries: 0,
    fetch: () => Promise.reject(thrown),
  });
  const filter_criteria = { agent_id: ["agent_canary"] };
  const error = await failureOf(client.calls.list({ filter_criteria }));
  expect(error).toBeInstanceOf(NetworkError);
  return error as NetworkError;
}

const said = `refused Bearer ${apiKey}`;

const thrown: [string, unknown][] = [
  ["its message and stack", new Error(said)],
  ["its code", Object.assign(new Error("no"), { code: apiKey })],
  ["its path", Object.assign(new Error("no"), { path: `/${apiKey}` })],
  ["its stack alone", Object.assign(new Error("no"), { stack: said })],
  ["a cause that is text", new Error("no", { cause: said })],
  ["the error beneath", new Error("no", { cause: new Error(said) })],
  [
    "any of several errors",
    new AggregateError([new Error("no"), new Error(said)], "all"),
  ],
  [
    "the cause of any of several errors",
    new AggregateError([
      new Error("no"),
      new Error("no", { cause: new Error(said) }),
    ]),
  ],
  ["what is no error", { message: said }],
  ["text", said],
  ["an error that cannot be changed", Object.freeze(new Error(said))],
  [
    "an error of the platform, whose message is read-only",
    new DOMException(said, "AbortError"),
  ],
];

describe("the API key", () => {
  it.each(thrown)("is not in the cause: in %s", async (_, error) => {
    const all = inspect(await failure(error), { depth: 9, showHidden: true });
    expect(all).not.toContain(apiKey);
  });
});

describe("a cause", () => {
  it("is what fetch threw, with the rest of its words", async () => {
    const error = new Error(`no way: ${said}!`);
    const { cause } = await failure(error);
    expect(cause).toBe(error);
    expect(error.message).toBe("no way: refused Bearer [key]!");
  });

  it("that is frozen is shown where it tells nothing", async () => {
    const error = Object.freeze(new Error("no"));
    expect((await failure(error)).cause).toBe(error);
  });

  it("that goes on without end is shown", async () => {
    const endless = (): Error =>
      Object.defineProperty(new Error("no"), "cause", { get: endless });
    expect((await failure(endless())).reason).toBe("fetch does not say why");
  });
});
