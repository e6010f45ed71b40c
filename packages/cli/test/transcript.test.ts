import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, test } from "vitest";
import { followTurns } from "../src/commands/transcript/follow-turns.js";
import { collector, createIo, terminal } from "./terminal.js";

const idsOf = async (api: string, ...argv: string[]) => {
  const list = ["list", "--demo", "--api", api, "-o", "json", ...argv];
  const { stdout } = await terminal(list);
  return JSON.parse(stdout).map(({ call_id }: { call_id: string }) => call_id);
};

const longCall = ["--call-status", "ended", "--duration-ms", "ge:60000"];

describe.each(["v1", "v3"])("rollcall transcript --api %s", (api) => {
  const show = async (...argv: string[]) => {
    const ids = await idsOf(api, ...longCall, "--limit", "1");
    return await terminal([
      "transcript",
      "--demo",
      "--api",
      api,
      ...ids,
      ...argv,
    ]);
  };

  it.runIf(api === "v3")(
    "shows who said what, when, and after how long",
    async () => {
      const { code, stdout } = await show();
      expect(code).toBe(0);
      const [head, , ...lines] = stdout.trimEnd().split("\n");
      expect(head).toMatch(/^call_\w+ {2}2026-\d\d-\d\d .* UTC {2}.*ended/);
      expect(lines.join("\n")).toMatch(/^ +\d+:\d\d {2}agent {2,}\S/);
      expect(lines.join("\n")).toMatch(
        /^ +\d+:\d\d {2}user {5}\+\d\.\ds {2}\S/m,
      );
    },
  );

  it.runIf(api === "v3")("prints a turn a line as JSON", async () => {
    const { stdout } = await show("-o", "json");
    const [first] = stdout.split("\n").map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({ kind: "speech", role: "agent" });
  });

  it("knows no call that is not there", async () => {
    const argv = ["transcript", "--demo", "--api", api, "call_of_nobody"];
    const { code, stdout, stderr } = await terminal(argv);
    expect({ code, stdout }).toEqual({ code: 5, stdout: "" });
    expect(stderr).toContain("the API knows no call call_of_nobody.");
  });
});

describe.each(["v1", "v3"])("rollcall get --api %s", (api) => {
  const get = (...argv: string[]) => {
    return terminal(["get", "--demo", "--api", api, ...argv]);
  };

  it("prints whole calls in the order of their ids", async () => {
    const ids = await idsOf(api, "--limit", "3");
    const asked = ids.toReversed?.() ?? [...ids].reverse();
    const { code, stdout } = await get(...asked);
    const calls = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(calls.map(({ call_id }) => call_id)).toEqual(asked);
    expect(stdout).not.toContain("access_token");
  });

  it("says which calls are not there, and prints the others", async () => {
    const [id] = await idsOf(api, "--limit", "1");
    const { code, stdout, stderr } = await get(id, "call_of_nobody");
    expect(JSON.parse(stdout)).toMatchObject({ call_id: id });
    expect(code).toBe(3);
    expect(stderr).toContain("call_of_nobody");
  });

  it.each(["", "a b", "../x", "a/b"])("refuses the id %j", async (id) => {
    const { code, stderr } = await get(id);
    expect(code).toBe(2);
    expect(stderr).toContain("is no id of a call");
  });
});

it.each(["get", "transcript", "recording"])(
  "rollcall %s takes no other object for a call",
  async (command) => {
    const server = createServer((_, response) => response.end('{"data": []}'));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const env = { RETELL_API_KEY: "key" };
    const argv = [command, "call_1", "--base-url", url];
    const { code, stdout, stderr } = await terminal(argv, { env });
    server.closeAllConnections();
    server.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("call_1 is no object with call_id");
    expect(stderr).toContain("Check the address");
  },
);

test("A call that goes on is shown turn by turn, each once", async () => {
  const turn = (content: string) => ({ role: "agent", content });
  const states = [
    { call_status: "ongoing", transcript_object: [turn("a"), turn("b")] },
    { call_status: "ongoing", transcript_object: [turn("a"), turn("b")] },
    {
      call_status: "ended",
      transcript_object: [turn("a"), turn("b!"), turn("c")],
    },
  ].map((state) => ({ call_id: "c", agent_id: "a", ...state }));
  const waits: number[] = [];
  const io = {
    ...createIo(),
    stdout: collector(),
    sleep: async (ms: number) => void waits.push(ms),
  };
  const [first, ...later] = states as [never, ...never[]];
  const texts: string[] = [];
  const turns = followTurns(first, async () => later.shift() as never, io);
  for await (const { text } of turns) {
    texts.push(text);
  }
  expect(texts).toEqual(["a", "b!", "c"]);
  expect(waits).toEqual([2000, 2000]);
});
