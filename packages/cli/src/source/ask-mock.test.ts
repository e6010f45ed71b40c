import { createMock } from "@rollcall/mock-server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { askMock } from "./ask-mock.js";

const mock = createMock({ calls: 20 });
const ask = askMock(mock.answer);

const { signal } = new AbortController();
const headers = { authorization: "Bearer demo" };
const json = { ...headers, "content-type": "application/json" };
const question = JSON.stringify({ limit: 2 });
const bytes = new Uint8Array(Buffer.from(question)).buffer;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the demo's fetch answers as the mock's own", () => {
  it.each([
    ["a list", "/list-calls?limit=2", { method: "GET", headers }],
    ["a list without a key", "/list-calls", { method: "GET", headers: {} }],
    ["a call that is none", "/get-call/x", { method: "GET", headers }],
    [
      "a body",
      "/v3/list-calls",
      { method: "POST", headers: json, body: question },
    ],
    ["bytes", "/v3/list-calls", { method: "POST", headers: json, body: bytes }],
  ])("%s", async (_, path, init) => {
    const url = `https://api.example.com${path}`;
    const own = await mock.fetch(url, init);
    const plain = await ask(url, { ...init, signal });
    expect([plain.status, plain.ok]).toEqual([own.status, own.ok]);
    expect(plain.headers.get("Content-Type")).toBe(
      own.headers.get("content-type"),
    );
    expect(plain.headers.get("x-none")).toBeNull();
    const text = await own.text();
    expect(await plain.text()).toBe(text);
    const same = Buffer.from(await plain.arrayBuffer());
    expect(same.toString()).toBe(text);
  });

  it("without what the platform's fetch is made of", async () => {
    vi.stubGlobal("Request", undefined);
    vi.stubGlobal("Response", undefined);
    vi.stubGlobal("Headers", undefined);
    const answer = await ask("https://a/list-calls", {
      method: "GET",
      headers,
      signal,
    });
    expect(answer.status).toBe(200);
  });
});
