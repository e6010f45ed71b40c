import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rightKey, startServer } from "../home.js";
import { type Answered, readAnswer } from "./model.js";

const bin = fileURLToPath(new URL("../../bin/rollcall.js", import.meta.url));

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Starts the process as a client of the protocol would. */
async function connect(args: readonly string[], env: Record<string, string>) {
  const client = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, "mcp", ...args],
    env: { XDG_CONFIG_HOME: "/nonexistent", ...env },
    stderr: "ignore",
  });
  await client.connect(transport);
  const { tools } = await client.listTools();
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    return readAnswer(await client.callTool({ name, arguments: given }));
  };
  return { client, tools, call };
}

const idsIn = ({ data }: Answered) => {
  const calls = data.calls as { call_id: string }[];
  return calls.map(({ call_id }) => call_id);
};

describe("the process", () => {
  it("answers each tool with a mock's calls, every call once over all pages", async () => {
    const { client, tools, call } = await connect(
      ["--demo", "--api", "v3"],
      {},
    );
    const since = "2026-10-31";
    const ids: string[] = [];
    let cursor: unknown;
    do {
      const page = await call("list_calls", { since, limit: 30, cursor });
      expect(page).toMatchObject({ isError: false });
      ids.push(...idsIn(page));
      cursor = page.data.next_cursor;
    } while (cursor !== undefined);
    const stats = await call("call_stats", { since });
    expect(stats.data.records).toEqual([
      expect.objectContaining({ key: "all", calls: ids.length }),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const [id] = ids;
    const answers = [
      await call("get_call", { id }),
      await call("get_transcript", { id }),
      await call("grep_transcripts", { pattern: "hello", since }),
    ];
    expect(answers.map(({ isError }) => isError)).toEqual([
      false,
      false,
      false,
    ]);
    expect(tools).toHaveLength(5);
    await client.close();
  });

  it("says that the API does not take the key, and does not show it", async () => {
    const { client, call } = await connect([], {
      RETELL_BASE_URL: server.url,
      RETELL_API_KEY: "key_wrong",
    });
    const { isError, text } = await call("list_calls");
    expect(isError).toBe(true);
    expect(text).toMatch(/401.*\nCheck the API key/s);
    expect(text).not.toContain("key_wrong");
    await client.close();
  });

  it("asks a server with the key of the environment", async () => {
    const { client, call } = await connect([], {
      RETELL_BASE_URL: server.url,
      RETELL_API_KEY: rightKey,
    });
    expect(idsIn(await call("list_calls"))).toHaveLength(20);
    await client.close();
  });
});

const initialize = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  },
};

/** Starts it, and says the first words. */
function start(): ChildProcess {
  const child = spawn(process.execPath, [bin, "mcp", "--demo"]);
  child.stdin?.write(`${JSON.stringify(initialize)}\nnot JSON\n`);
  return child;
}

const ends: [string, (child: ChildProcess) => void][] = [
  ["its input is closed", (child) => child.stdin?.end()],
  ["it is interrupted", (child) => child.kill("SIGINT")],
  ["it is terminated", (child) => child.kill("SIGTERM")],
];

describe.skipIf(process.platform === "win32")("the process ends", () => {
  it.each(ends)(
    "with 0 when %s, and stdout is the protocol's",
    async (_, end) => {
      const child = start();
      const texts: string[] = [];
      child.stdout?.on("data", (chunk) => texts.push(String(chunk)));
      await once(child.stdout as NodeJS.EventEmitter, "data");
      end(child);
      const [code, signal] = await once(child, "close");
      const lines = texts.join("").trimEnd().split("\n");
      expect({ code, signal }).toEqual({ code: 0, signal: null });
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { id: 1, result: { serverInfo: { name: "rollcall" } } },
      ]);
    },
  );
});
