import { once } from "node:events";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { signWebhook } from "@rollcall/core/webhooks";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../src/run.js";
import { receiveWebhooks } from "../src/webhooks/receive-webhooks.js";
import { makeHome } from "./home.js";
import { compile, readSchema } from "./schema-checks.js";
import { createIo, terminal } from "./terminal.js";

const key = "key_right";
const env = { RETELL_API_KEY: key };
const body = JSON.stringify({
  event: "call_ended",
  call: { call_id: "call_1" },
});

async function keepBody(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-webhook-"));
  const file = join(folder, "body.json");
  await writeFile(file, text);
  return file;
}

describe("rollcall webhooks verify", () => {
  const now = Date.now();
  test.each<[string, string, string, string[], number, RegExp]>([
    ["is right", body, key, [], 0, /^signed right: call_ended call_1$/m],
    ["was changed", `${body} `, key, [], 1, /before any parser/],
    ["has another key", body, "key_other", [], 1, /Another key signed it/],
  ])("of a body that %s", async (_, text, signedBy, more, code, words) => {
    const signature = await signWebhook(body, signedBy, { now });
    const file = await keepBody(text);
    const argv = ["webhooks", "verify", file, "-s", signature, ...more];
    const ran = await terminal(argv, { env });
    expect(ran.code).toBe(code);
    expect(`${ran.stdout}${ran.stderr}`).toMatch(words);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(key);
  });

  test("takes an old one only where it is told to", async () => {
    const signature = await signWebhook(body, key, { now: now - 1e9 });
    const argv = ["webhooks", "verify", await keepBody(body), "-s", signature];
    expect(await terminal(argv, { env })).toMatchObject({ code: 1 });
    const kept = await terminal([...argv, "--any-age"], { env });
    expect(kept.code).toBe(0);
  });

  test.each<[string, string[], object, number]>([
    ["no signature", [], env, 2],
    ["no key", ["-s", "v=1,d=2"], {}, 4],
    ["no such file", ["-s", "v=1,d=2", "--key-file", "/nowhere"], env, 2],
  ])("is refused with %s", async (_, argv, given, code) => {
    const ran = await terminal(["webhooks", "verify", ...argv], {
      env: given as Record<string, string>,
    });
    expect(ran.code).toBe(code);
  });
});

describe("The key that signs webhooks is", () => {
  const makeProfiles = async () => {
    const home = await makeHome();
    onTestFinished(() => home.remove());
    const origin = "https://api.elsewhere.test";
    const profiles: Record<string, object> = { broken: { key: "keychain" } };
    for (const name of ["default", "staging"]) {
      profiles[name] = { key: "keychain", baseUrl: origin };
      const secret = JSON.stringify({ apiKey: `key_${name}`, origin });
      home.secrets.set(name, secret);
    }
    await mkdir(dirname(home.configFile), { recursive: true });
    await writeFile(home.configFile, JSON.stringify({ profiles }));
    return home;
  };

  test.each<[string, string, string, Record<string, string>]>([
    ["the profile's, whose server it never reaches", "key_default", "", {}],
    ["the chosen profile's", "key_staging", "--profile staging", {}],
    [
      "the profile's that the environment chooses",
      "key_staging",
      "",
      { ROLLCALL_PROFILE: "staging" },
    ],
    ["the environment's before a profile's", key, "", env],
    [
      "the environment's, empty: none",
      "key_default",
      "",
      { RETELL_API_KEY: "" },
    ],
    ["a file's before all", "key_file", "--key-file FILE", env],
  ])("%s", async (_, signer, more, given) => {
    const home = await makeProfiles();
    const file = await keepBody(body);
    const keyFile = await keepBody("key_file\n");
    const signature = await signWebhook(body, signer, { now: Date.now() });
    const words = `${more.replace("FILE", keyFile)}`.trim();
    const line = `webhooks verify ${file} -s ${signature} ${words}`.trim();
    const ran = await home.run(line, { env: given });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  });

  test("not the profile's that was named, where the environment has one: it is said", async () => {
    const home = await makeProfiles();
    const file = await keepBody(body);
    const signature = await signWebhook(body, key, { now: Date.now() });
    const line = `webhooks verify ${file} -s ${signature} --profile staging`;
    const ran = await home.run(line, { env });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('counts more than the profile "staging"');
  });

  test.each([
    ["missing", "--profile broken", {}, "there is no API key"],
    [
      "malformed",
      "",
      { RETELL_API_KEY: "a b" },
      "RETELL_API_KEY is no API key",
    ],
  ])("told to be %s, and not shown", async (_, more, given, words) => {
    const home = await makeProfiles();
    const file = await keepBody(body);
    const line = `webhooks verify ${file} -s v=1,d=2 ${more}`.trim();
    const ran = await home.run(line, { env: given });
    expect(ran).toMatchObject({ code: 4, stdout: "" });
    expect(ran.stderr).toContain(words);
  });
});

describe("A receiver", () => {
  const start = async () => {
    const events: string[] = [];
    const refusals: string[] = [];
    const receiver = await receiveWebhooks({
      port: 0,
      host: "127.0.0.1",
      apiKey: key,
      now: Date.now,
      onEvent: ({ event }) => events.push(event),
      onRefusal: (why) => refusals.push(why),
    });
    onTestFinished(() => receiver.close());
    return { events, refusals, receiver };
  };
  const post = (url: string, text: string, signature?: string) => {
    const headers = signature ? { "x-retell-signature": signature } : {};
    return fetch(url, { method: "POST", body: text, headers });
  };

  test("takes what is signed, and refuses the rest", async () => {
    const { events, refusals, receiver } = await start();
    const signature = await signWebhook(body, key);
    expect((await post(receiver.url, body, signature)).status).toBe(204);
    expect((await post(receiver.url, `${body} `, signature)).status).toBe(401);
    expect((await post(receiver.url, body)).status).toBe(401);
    expect((await fetch(receiver.url)).status).toBe(405);
    expect(events).toEqual(["call_ended"]);
    expect(refusals).toHaveLength(3);
    expect(refusals.join()).not.toContain("call_1");
  });

  test("refuses a body that is too large", async () => {
    const { events, receiver } = await start();
    const large = post(receiver.url, "x".repeat(11e6)).then(
      ({ status }) => status,
      () => 413,
    );
    expect(await large).toBe(413);
    expect(events).toEqual([]);
  });
});

/** Runs `rollcall webhooks listen`. */
async function startListening() {
  const interrupt = new AbortController();
  const io = { ...createIo(), env, signal: interrupt.signal };
  const ended = run(["webhooks", "listen", "--port", "0"], io);
  await expect
    .poll(() => io.stderr.text(), { timeout: 20_000 })
    .toContain("Listening on");
  const [url = ""] = /http:\S+\d/.exec(io.stderr.text()) ?? [];
  return { interrupt, io, ended, url };
}

test("rollcall webhooks listen shows no secret", async () => {
  const { interrupt, io, ended, url } = await startListening();
  const call = { call_id: "call_2", access_token: "token_1" };
  for (const field of ["call", "data"]) {
    const text = JSON.stringify({ event: "call_started", [field]: call });
    const signature = await signWebhook(text, key);
    await fetch(url, {
      method: "POST",
      body: text,
      headers: { "x-retell-signature": signature },
    });
  }
  const lines = () => io.stdout.text().trim().split("\n");
  await expect.poll(lines).toHaveLength(2);
  interrupt.abort();
  await ended;
  expect(io.stdout.text()).toContain("call_2");
  expect(io.stdout.text()).not.toContain("token_1");
});

test("rollcall webhooks listen prints what rollcall webhooks send sends", async () => {
  const { interrupt, io, ended, url } = await startListening();
  const list = ["list", "--demo", "-o", "ndjson", "--limit", "1"];
  const { call_id: id } = JSON.parse((await terminal(list)).stdout);
  const argv = ["webhooks", "send", url, id, "--demo"];
  const sent = await terminal(argv, { env });
  expect(sent).toMatchObject({ code: 0, stdout: `call_ended ${id}: 204\n` });
  await expect.poll(() => io.stdout.text()).toContain(`"call_id":"${id}"`);
  interrupt.abort();
  expect(await ended).toBe(0);
  const isEvent = compile(await readSchema("webhooks listen", "v1"));
  const event = JSON.parse(io.stdout.text());
  expect(isEvent(event)).toBe(true);
  expect(isEvent({ ...event, call: "none" })).toBe(false);
});

test("A receiver that answers with an error is told", async () => {
  const server = createServer((_, response) => response.writeHead(500).end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const list = ["list", "--demo", "-o", "ndjson", "--limit", "1"];
  const { call_id: id } = JSON.parse((await terminal(list)).stdout);
  const url = `http://127.0.0.1:${port}`;
  const ran = await terminal(["webhooks", "send", url, id, "--demo"]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain("the receiver answered with 500");
});
