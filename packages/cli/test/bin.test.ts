import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const bin = fileURLToPath(new URL("../bin/rollcall.js", import.meta.url));

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({ calls: 3000, apiKeys: ["key_right"], port: 0 });
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

  it("ends with 1 and one line when there is nobody at the address", async () => {
    const { code, stdout, stderr } = await rollcall(
      ["list", "--base-url", "http://127.0.0.1:9"],
      "key_right",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("ends quietly when the reader has seen enough", async () => {
    const child = start(["list", "--all", "-o", "ndjson"], "key_right");
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

function start(argv: string[], apiKey: string): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    RETELL_API_KEY: apiKey,
    RETELL_BASE_URL: server.url,
  };
  return spawn(process.execPath, [bin, ...argv], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const rollcall = (argv: string[], apiKey: string) => ended(start(argv, apiKey));

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
