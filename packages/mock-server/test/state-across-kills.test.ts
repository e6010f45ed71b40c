import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rollcall-kill-"));
const headers = { authorization: "Bearer any", "content-type": "application/json" };
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Starts the command; settles with its process and URL once it listens. */
function start(file: string): Promise<{ child: ChildProcess; url: string }> {
  const args = [
    "--import",
    "tsx",
    "--conditions=@rollcall/source",
    main,
    "--port",
    "0",
    "--calls",
    "20",
    "--state",
    file,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      const url = /listening on (\S+)/.exec(part.toString())?.[1];
      if (url) resolve({ child, url });
    });
    child.on("exit", (code) => reject(new Error(`exit ${code}`)));
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

describe("rollcall-mock --state", () => {
  it("still has every call that it acknowledged before kill -9", async () => {
    const file = join(folder, "state.ndjson");
    const first = await start(file);
    const ids: string[] = [];
    const body = JSON.stringify({
      agent_id: "a",
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24_000,
    });
    const registering = Array.from({ length: 8 }, async () => {
      for (;;) {
        const answer = await fetch(`${first.url}/register-call`, { method: "POST", headers, body });
        ids.push(((await answer.json()) as { call_id: string }).call_id);
        if (ids.length === 150) await killed(first.child);
      }
    });
    await Promise.allSettled(registering);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    const second = await start(file);
    const list = await fetch(`${second.url}/list-calls?limit=1000&sort_order=ascending`, { headers });
    const known = new Set(((await list.json()) as { call_id: string }[]).map(({ call_id }) => call_id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    const again = await fetch(`${second.url}/register-call`, { method: "POST", headers, body });
    expect(known.has(((await again.json()) as { call_id: string }).call_id)).toBe(false);
    await killed(second.child);
  });
});
