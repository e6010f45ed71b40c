import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, stopListening } from "../../servers/listen.js";
import { type Gate, openGate } from "./gate.js";

const taken: string[] = [];
const registry = createServer((request, response) => {
  taken.push(`${request.method} ${request.url}`);
  response.end("taken");
});

let gate: Gate;
beforeAll(async () => {
  const port = await listen(registry);
  gate = await openGate(`http://127.0.0.1:${port}`);
});
afterAll(async () => {
  await gate.stop();
  await stopListening(registry);
});

async function put(path: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${gate.url}${path}`, {
    method: "PUT",
    signal: signal ?? null,
  });
  return response.text();
}

test("It passes on what is asked, and notes what is published", async () => {
  const response = await fetch(`${gate.url}/one`);
  expect(await response.text()).toBe("taken");
  await put("/@we%2fone");
  await put("/-/package/one/dist-tags/latest");
  expect(taken).toEqual([
    "GET /one",
    "PUT /@we%2fone",
    "PUT /-/package/one/dist-tags/latest",
  ]);
  expect(gate.published()).toEqual(["@we/one"]);
});

test("It stalls after one package, until it is opened", async () => {
  const before = gate.published().length;
  const isWaiting = gate.stallAfter(1);
  await put("/two");
  const abort = new AbortController();
  const third = put("/three", abort.signal);
  await isWaiting;
  abort.abort();
  await expect(third).rejects.toThrow(/abort/);
  expect(gate.published().slice(before)).toEqual(["two"]);
  gate.open();
  await put("/three");
  expect(gate.published().slice(before)).toEqual(["two", "three"]);
});
