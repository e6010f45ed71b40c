import { afterEach, describe, expect, it } from "vitest";
import { clientOf, json, text } from "../test/support/fake-fetch.js";
import { createClient, createPhoneCall, isApiError } from "./index.js";
import { createClient as createPresentClient } from "./v3/index.js";

/** What Node 20.0, edge sandboxes or older browsers lack, by its owner. */
const newer: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [AbortSignal, ["any", "timeout"]],
  [URL, ["canParse", "parse"]],
  [Promise, ["withResolvers", "try"]],
  [Object, ["groupBy"]],
  [Map, ["groupBy"]],
  [Response, ["json"]],
  [Array, ["fromAsync"]],
  [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
  [String.prototype, ["isWellFormed"]],
  [Set.prototype, ["union", "difference", "intersection"]],
  [globalThis, ["structuredClone", "navigator"]],
];

let undo: (() => void)[] = [];

function removeNewer(kept?: string): void {
  for (const [owner, names] of newer) {
    for (const name of names.filter((each) => each !== kept)) {
      remove(owner, name);
    }
  }
}

function remove(owner: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor) {
    Reflect.deleteProperty(owner, name);
    undo.push(() => Object.defineProperty(owner, name, descriptor));
  }
}

/** Fails where somebody so much as asks for it. */
function forbid(name: string): void {
  remove(globalThis, name);
  const get = () => {
    throw new Error(`${name} was asked for.`);
  };
  Object.defineProperty(globalThis, name, { get, configurable: true });
}

afterEach(() => {
  for (const restore of undo) {
    restore();
  }
  undo = [];
});

describe("on a platform without its newer features, the client", () => {
  const calls = [{ call_id: "b" }, { call_id: "a" }];
  const list = json(calls);
  const replies = {
    list: () => new Response(JSON.stringify(calls)),
    call: () => new Response('{"call_id":"a"}'),
  };

  it("lists, reads, creates and retries", async () => {
    const busy = text("", { status: 503 });
    const { client, clock, requests } = clientOf([
      busy,
      replies.list,
      replies.call,
    ]);
    const { signal } = new AbortController();
    removeNewer();
    expect(await clock.run(client.calls.list({}, { signal }))).toEqual(calls);
    expect(await client.calls.get("a")).toEqual({ call_id: "a" });
    const numbers = { from_number: "+12025550143", to_number: "+12125550178" };
    expect(await createPhoneCall(client, numbers)).toEqual({ call_id: "a" });
    expect(requests).toHaveLength(4);
  });

  it("sends any request with client.raw", async () => {
    const { client } = clientOf([replies.list]);
    removeNewer();
    const { data } = await client.raw.GET("/list-calls");
    expect(data).toEqual(calls);
  });

  it("throws errors that instanceof knows", async () => {
    const { client } = clientOf([text("", { status: 404 })]);
    removeNewer();
    const error = await client.calls.get("a").catch((thrown) => thrown);
    expect(isApiError(error, 404)).toBe(true);
  });

  it("is made, and told of a base URL that is none", () => {
    removeNewer();
    expect(() => clientOf([list], { baseUrl: "http://:::" })).toThrow(
      /^baseUrl is not valid/,
    );
  });

  it.each([
    ["one page after the other", { prefetch: 0 }],
    ["pages ahead", { prefetch: 2 }],
  ])("walks a list: %s", async (_, options) => {
    const empty = () => new Response("[]");
    const { client } = clientOf([replies.list, empty]);
    const { signal } = new AbortController();
    // `Pages` still joins signals with it.
    removeNewer("any");
    const walked = client.calls.iterate({ limit: 2, signal, ...options });
    expect(await walked.collect()).toEqual(calls);
  });
});

describe("with a fetch that needs nothing of the platform's", () => {
  // What Node loads all of its own fetch for.
  const classes = ["Headers", "Request", "Response", "FormData"];

  it.each([
    ["the legacy version", createClient, [{ call_id: "a" }]],
    ["the present one", createPresentClient, { items: [], has_more: false }],
  ])("a client of %s lists calls without it", async (_, create, answer) => {
    classes.forEach(forbid);
    const client = create({
      apiKey: "key",
      fetch: async () => ({
        ok: true,
        status: 200,
        statusText: "",
        headers: { get: () => null },
        text: async () => JSON.stringify(answer),
        arrayBuffer: async () => new ArrayBuffer(0),
      }),
    });
    expect(await client.calls.list()).toEqual(answer);
  });
});
