import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "../src/cli/run.js";
import { UsageError } from "../src/cli/usage-error.js";
import type { Listening } from "../src/node/listen.js";

/**
 * What a program reads to know that the server is there: the URL is the first
 * group.
 */
const READY_LINE =
  /^rollcall-mock listening on (http:\/\/\S+) \(seed (\d+), (\d+) calls(?:, (\d+) of them from (.+))?\)$/m;

const running: Listening[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    await server.close();
  }
});

async function command(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const server = await run(args, {
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    version: "1.2.3",
  });
  if (server !== undefined) {
    running.push(server);
  }
  const url = READY_LINE.exec(out.join(""))?.[1] ?? "";
  const ask = (path: string, key = "any") =>
    fetch(url + path, { headers: { authorization: `Bearer ${key}` } });
  return { stdout: () => out.join(""), stderr: () => err.join(""), url, ask };
}

describe("rollcall-mock", () => {
  it("prints one line that a program can read, and serves", async () => {
    const mock = await command(
      "--port",
      "0",
      "--seed",
      "7",
      "--calls",
      "1000000000",
    );
    expect(READY_LINE.exec(mock.stdout())?.slice(2, 4)).toEqual([
      "7",
      "1000000000",
    ]);
    expect(await (await mock.ask("/list-calls?limit=3")).json()).toHaveLength(
      3,
    );
  });

  it("serves an export, and nothing else unless asked", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "rollcall-")), "calls.ndjson");
    writeFileSync(
      file,
      '{"call_id":"a","agent_id":"x","start_timestamp":5}\n\n{"call_id":"b","agent_id":"x"}\n',
    );
    const mock = await command("--port", "0", "--data", file);
    const calls = (await (await mock.ask("/list-calls")).json()) as {
      call_id: string;
    }[];
    expect(calls.map(({ call_id }) => call_id)).toEqual(["a", "b"]);
    expect(READY_LINE.exec(mock.stdout())?.slice(2)).toEqual([
      "1",
      "2",
      "2",
      "calls.ndjson",
    ]);
  });

  it("warns once of a parameter that it doesn't know, and shows no key", async () => {
    const mock = await command(
      "--port",
      "0",
      "--api-key",
      "hush-hush",
      "--verbose",
    );
    for (let k = 0; k < 3; k++) {
      await mock.ask(
        "/list-calls?limit=1&filter_criteria[agentid]=a%1b",
        "hush-hush",
      );
    }
    expect(mock.stderr().match(/warn/g)).toHaveLength(1);
    expect(mock.stderr()).toContain("filter_criteria[agentid]");
    expect(mock.stderr().match(/GET \/list-calls/g)).toHaveLength(3);
    expect(mock.stderr() + mock.stdout()).not.toContain("hush-hush");
  });

  it("shows no key that came in the query either", async () => {
    const mock = await command("--port", "0", "--verbose");
    await mock.ask("/list-calls?limit=1&api_key=hush-hush");
    expect(mock.stderr()).toContain(
      "GET /list-calls?limit=1&api_key=[redacted] 200",
    );
    expect(mock.stderr()).not.toContain("hush-hush");
  });

  it("sends the password of a webhook's URL, and shows it nowhere", async () => {
    const authorizations: (string | undefined)[] = [];
    const receiver = createServer((request, response) => {
      authorizations.push(request.headers.authorization);
      response.writeHead(500).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => receiver.once("listening", resolve));
    const { port } = receiver.address() as AddressInfo;
    const url = `http://user:hush-hush@127.0.0.1:${port}/hook`;
    const mock = await command("--port", "0", "--webhook-url", url);
    const send = (method: string, path: string, body: object) =>
      fetch(`${mock.url}/__rollcall/calls${path}`, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    await send("POST", "", { call_id: "c" });
    await send("PATCH", "/c", { call_status: "ongoing" });
    let shown = "";
    while (!shown.includes('"status":500')) {
      shown = await (await mock.ask("/__rollcall/webhooks")).text();
    }
    receiver.close().closeAllConnections();
    expect(authorizations[0]).toBe(`Basic ${btoa("user:hush-hush")}`);
    expect(mock.stderr()).toContain(
      `webhooks to http://[redacted]@127.0.0.1:${port}/hook fail: the receiver answers 500`,
    );
    expect(mock.stderr() + mock.stdout() + shown).not.toContain("hush-hush");
  });

  it("refuses unknown parameters when it is strict", async () => {
    const mock = await command("--port", "0", "--strict", "--log", "json");
    const answer = await mock.ask("/list-calls?filter_criteria[agentid]=a");
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringMatching(/filter_criteria\[agent_id\]/),
    ]);
  });

  it("takes another largest page", async () => {
    const mock = await command("--port", "0", "--max-limit", "50");
    expect((await mock.ask("/list-calls?limit=51")).status).toBe(400);
    expect(await (await mock.ask("/list-calls")).json()).toHaveLength(50);
  });

  it("says that others may connect when it doesn't listen on this machine alone", async () => {
    expect(
      (await command("--port", "0", "--host", "0.0.0.0")).stderr(),
    ).toMatch(/other machines/);
  });

  it("shows help with recipes, and its version", async () => {
    expect((await command("--help")).stdout()).toMatch(
      /Recipes[\s\S]*--port 0/,
    );
    expect((await command("--version")).stdout()).toBe("1.2.3\n");
  });

  const wrong: [args: string[], wanted: RegExp][] = [
    [
      ["--port", "80000"],
      /--port must be a whole number from 0 to 65535, but is "80000"/,
    ],
    [["--calls", "many"], /--calls must be a whole number/],
    [["--calls", "1000000001"], /--calls must be .* to 1000000000/],
    [["--seed", "-1"], /--seed/],
    [
      ["--profile", "other"],
      /--profile must be one of support, outbound, mixed/,
    ],
    [["--size", "xl"], /--size must be one of short, medium, long/],
    [["--log", "xml"], /--log must be one of/],
    [["--prot", "1"], /--prot.*--help/],
    [["8080"], /8080.*--help/],
    [["--api-key", "a b"], /--api-key/],
    [["--data", "/nowhere/calls.json"], /no such file/],
  ];

  it.each(wrong)("refuses %j in one line", async (args, wanted) => {
    const error = await command("--port", "0", ...args).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(wanted);
    expect((error as Error).message).not.toContain("\n");
  });

  it("says that a port is taken, and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(command("--port", String(port))).rejects.toThrow(
      /is taken; --port 0/,
    );
    other.close();
  });
});
