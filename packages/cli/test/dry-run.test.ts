import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quoteForShell } from "../src/net/write-curl.js";
import { rightKey, startServer } from "./home.js";
import { terminal } from "./terminal.js";

const run = promisify(execFile);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const dryRun = (argv: string[], env = {}) => {
  return terminal(["list", "--dry-run", "--base-url", server.url, ...argv], {
    env,
  });
};

/** What a POSIX shell and curl make of a command. */
async function runInShell(command: string): Promise<unknown> {
  const env = { PATH: process.env.PATH, RETELL_API_KEY: rightKey };
  const { stdout } = await run("sh", ["-c", command], { env });
  return JSON.parse(stdout);
}

const odd = `a'b"c$(touch x)\`y\`\\ {1,2} [3-4] é`;

describe("--dry-run", () => {
  it("prints the request and sends nothing, without any key", async () => {
    const { code, stdout, stderr } = await dryRun(["--limit", "3"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^curl --globoff 'http:\/\/127\.0\.0\.1:\d+\/list-calls\?limit=3'/,
    );
    expect(stdout).toContain('"authorization: Bearer $RETELL_API_KEY"');
    expect(stderr).toBe("Set RETELL_API_KEY to your key before you run it.\n");
  });

  it("prints no key, and says nothing more where there is one", async () => {
    const { stdout, stderr } = await dryRun([], { RETELL_API_KEY: rightKey });
    expect(stdout).not.toContain(rightKey);
    expect(stderr).toBe("");
  });

  it.each(["get", "transcript", "recording"])(
    "prints what %s would ask",
    async (command) => {
      const line = [command, "call_1", "--dry-run"];
      const { code, stdout } = await terminal(line);
      expect(code).toBe(0);
      expect(stdout).toContain("/get-call/call_1'");
    },
  );

  it("goes with --demo", async () => {
    const { code, stdout } = await terminal(["list", "--demo", "--dry-run"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^curl /);
  });

  it.runIf(hasCurl).each<[string, string[]]>([
    ["v1", ["--limit", "3"]],
    ["v1 with filters", ["--agent-id", odd, "--agent-id", "b"]],
    ["v3", ["--api", "v3", "--limit", "3", "--sort-order", "ascending"]],
    [
      "v3 with filters",
      [
        "--api",
        "v3",
        "--metadata",
        `customer_id=${odd}`,
        "--from-number",
        "sw:+1",
      ],
    ],
  ])("prints what a shell and curl can run: %s", async (_, argv) => {
    const { stdout } = await dryRun(argv);
    const asked = await runInShell(
      `${stdout.trimEnd()} --silent --show-error --fail-with-body`,
    );
    const env = { RETELL_API_KEY: rightKey };
    const own = await terminal(
      ["list", "--base-url", server.url, "-o", "json", ...argv],
      { env },
    );
    expect(idsIn(asked)).toEqual(idsIn(JSON.parse(own.stdout)));
  });

  it
    .runIf(process.platform !== "win32")
    .each([odd, "", "'", "''", "a\nb", "-x"])(
    "quotes %j as one word",
    async (text) => {
      const { stdout } = await run("sh", [
        "-c",
        `printf %s ${quoteForShell(text)}`,
      ]);
      expect(stdout).toBe(text);
    },
  );
});

function idsIn(answer: unknown): unknown[] {
  const { items = answer } = answer as { items?: unknown };
  return (items as { call_id: string }[]).map(({ call_id }) => call_id);
}
