import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/registry/commands.js";
import { apiKey } from "./house.js";
import { type Place, playSession } from "./play-session.js";
import { type Addresses, elsewhere, sessionsAt } from "./sessions.js";

const places: readonly Place[] = [80, 140, "pipe"];
const nowhere: Addresses = { api: "", receiver: "" };
const names = Object.keys(sessionsAt(nowhere));

let api: Awaited<ReturnType<typeof listen>>;
let receiver: Server;
let at: Addresses;

beforeAll(async () => {
  api = await listen({
    calls: 400,
    size: "short",
    apiKeys: [apiKey],
    media: true,
    port: 0,
  });
  receiver = createServer((_, response) => response.writeHead(204).end());
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const { port } = receiver.address() as AddressInfo;
  at = { api: api.url, receiver: `http://127.0.0.1:${port}` };
});
afterAll(async () => {
  await api.close();
  receiver.close();
});

const fileOf = (name: string) =>
  `${name.replaceAll(" ", "-") || "rollcall"}.txt`;

describe.concurrent("on terminals of 80 and 140 columns, and in a pipe", () => {
  it.for(names)("rollcall %s", { timeout: 120_000 }, async (name, context) => {
    const session = sessionsAt(at)[name] ?? [];
    const seen: string[] = [];
    for (const place of places) {
      seen.push(await playSession(session, place, at.api));
    }
    await context
      .expect(seen.join("\n"))
      .toMatchFileSnapshot(`screens/${fileOf(name)}`);
  });
});

it("every command has a session, or is tested elsewhere", () => {
  const tested = [...names, ...Object.keys(elsewhere)];
  const missing = commands.filter(({ name }) => !tested.includes(name));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

it("no screen is of a command that is gone", async () => {
  const folder = new URL("./screens/", import.meta.url);
  const files = names.map(fileOf);
  const gone = (await readdir(folder)).filter((file) => !files.includes(file));
  expect(gone).toEqual([]);
});
