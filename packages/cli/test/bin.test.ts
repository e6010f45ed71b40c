import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const bin = fileURLToPath(new URL("../bin/rollcall.js", import.meta.url));

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({
    calls: 3000,
    size: "short",
    apiKeys: ["key_right"],
    port: 0,
  });
});
afterAll(() => server.close());

describe("the process", () => {
  it("lists the API that RETELL_BASE_URL names, with the key of RETELL_API_KEY", async () => {
    const { code, stdout } = await rollcall(
      ["list", "--all", "-o", "ndjson"],
      "key_right",
    );
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(3000);
  });

  it("ends with 4 when the API does not take the key, and does not show it", async () => {
    const { code, stdout, stderr } = await rollcall(["list"], "key_wrong");
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(/401/);
    expect(stderr).not.toContain("key_wrong");
  });

  it("ends with 1, what and why, and what to do when there is nobody at the address", async () => {
    const { code, stdout, stderr } = await rollcall(
      ["list", "--base-url", "http://127.0.0.1:8"],
      "key_right",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const [what, fix, ...more] = stderr.trimEnd().split("\n");
    expect(what).toMatch(/^rollcall: GET .+: connection refused/);
    expect(fix).toMatch(/^Check the address/);
    expect(more).toEqual([]);
  });

  it("ends quietly when the reader has seen enough", async () => {
    const child = start(["list", "--all", "-o", "ndjson"], "key_right");
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

// Windows lets nobody remove a folder that somebody is in.
const hasOpenFolders = process.platform !== "win32";
it.runIf(hasOpenFolders)("works in a folder that is gone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-gone-"));
  const script = 'cd "$1" && rmdir "$1" && exec "$2" "$3" --version';
  const argv = ["-c", script, "sh", folder, process.execPath, bin];
  const { code, stdout, stderr } = await ended(spawn("sh", argv));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^\d+\.\d+/);
});

describe("the process, with the present version", () => {
  it("lists every call of a server by RETELL_API_VERSION", async () => {
    const argv = ["list", "--all", "-o", "ndjson"];
    const present = await rollcall(argv, "key_right", {
      RETELL_API_VERSION: "v3",
    });
    const legacy = await rollcall(argv, "key_right");
    expect(present).toMatchObject({ code: 0, stderr: "" });
    expect(present.stdout).toContain('"agent_version"');
    expect(present.stdout).not.toContain("access_token");
    expect(idsIn(present.stdout)).toEqual(idsIn(legacy.stdout));
  });

  it("asks by filters of both versions", async () => {
    const argv = [
      ...["list", "--api", "v3", "--after-start-timestamp", "2026-09-01"],
      ...["--duration-ms", "ge:20000", "--call-status", "ended"],
      ...["--all", "-o", "ndjson"],
    ];
    const { code, stdout } = await rollcall(argv, "key_right");
    const found = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const isRight = (call: Record<string, unknown>) =>
      call.call_status === "ended" &&
      Number(call.duration_ms) >= 20_000 &&
      Number(call.start_timestamp) >= Date.parse("2026-09-01");
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(10);
    expect(found.every(isRight)).toBe(true);
  });

  it.each<[string, number, string, string]>([
    ["v3", 404, "POST /v3/list-calls", "v1"],
    ["v3", 405, "POST /v3/list-calls", "v1"],
    ["v1", 410, "GET /list-calls", "v3"],
  ])(
    "names the other version where a server does not answer %s: %i",
    async (api, status, route, other) => {
      const refusing = await listen({
        calls: 1,
        port: 0,
        faults: [`status=${status}`],
      });
      const { code, stdout, stderr } = await rollcall(
        ["list", "--api", api, "--base-url", refusing.url],
        "key_right",
      );
      await refusing.close();
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toBe(
        `rollcall: this server does not answer the list of ${api} (${route}: ${status}).\nTry --api ${other}, or check the address.\n`,
      );
    },
  );
});

/** The ids of calls as NDJSON, whatever their order. */
function idsIn(ndjson: string): string[] {
  const lines = ndjson.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line).call_id).sort();
}

function start(
  argv: string[],
  apiKey: string,
  more: Record<string, string> = {},
): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    RETELL_API_KEY: apiKey,
    RETELL_BASE_URL: server.url,
    ...more,
  };
  return spawn(process.execPath, [bin, ...argv], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const rollcall = (
  argv: string[],
  apiKey: string,
  env?: Record<string, string>,
) => ended(start(argv, apiKey, env));

function ended(
  child: ChildProcess,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const text = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
      text[stream] += chunk;
    });
  }
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, ...text })),
  );
}
