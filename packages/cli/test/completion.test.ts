import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readRecentIds } from "../src/completion/recent-ids.js";
import { scripts, shells } from "../src/completion/scripts.js";
import { bin } from "./processes/run-in-pipe.js";
import { terminal } from "./terminal.js";

/** A folder with the built `rollcall`. */
async function makeBin(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-bin-"));
  await symlink(bin, join(folder, "rollcall"));
  return folder;
}

/** What bash has at hand after Tab, of words as bash itself cuts them. */
function complete(folder: string, words: readonly string[]): string[] {
  const program = `eval "$(rollcall completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rollcall
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync(
    "bash",
    ["-c", program, "bash", ...words],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder },
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

test("bash completes commands, flags and values", async () => {
  const folder = await makeBin();
  expect(complete(folder, ["rollcall", "transc"])).toEqual(["transcript"]);
  expect(
    complete(folder, ["rollcall", "list", "--api", "=", "v3", "--duration-"]),
  ).toEqual(["--duration-ms"]);
  expect(
    complete(folder, ["rollcall", "list", "--sort-order", "=", "a"]),
  ).toEqual(["ascending"]);
  expect(
    complete(folder, ["rollcall", "recording", "--file", "tsup.c"]),
  ).toEqual(["tsup.config.ts"]);
});

describe("Ids that were printed lately", () => {
  const makeCache = () => mkdtemp(join(tmpdir(), "rollcall-cache-"));
  const readOffered = async (env: Record<string, string>) => {
    const words = ["__complete", "get", ""];
    const { stdout } = await terminal(words, { env });
    return stdout;
  };

  test.each<[string, string[]]>([
    ["list", ["list", "--from", "-", "-o", "ndjson"]],
    ["worst", ["worst", "--from", "-", "--by", "duration"]],
    ["grep", ["grep", "--from", "-", "hello"]],
  ])(
    "by rollcall %s are offered, and nothing else of a call",
    async (_, argv) => {
      const env = { XDG_CACHE_HOME: await makeCache() };
      const calls = [1, 2].map((at) => ({
        call_id: `call_${at}`,
        call_status: "ended",
        start_timestamp: 1e12 + at,
        duration_ms: 1000 * at,
        transcript_object: [{ role: "user", content: "hello", words: [] }],
      }));
      const stdin = Readable.from([
        JSON.stringify([...calls, { call_id: "a\nb" }]),
      ]);
      const { code } = await terminal(argv, { env, io: { stdin } });
      expect(code).toBe(0);
      const file = join(env.XDG_CACHE_HOME, "rollcall", "recent-ids");
      const kept = (await readFile(file, "utf8")).trim().split("\n");
      expect(kept.sort()).toEqual(["call_1", "call_2"]);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readOffered(env)).toContain("call_1");
    },
  );

  test("are the last hundred, newest commands first", async () => {
    const env = { XDG_CACHE_HOME: await makeCache() };
    await terminal(["list", "--demo", "--limit", "120"], { env });
    const before = await readRecentIds(env);
    expect(before).toHaveLength(100);
    await terminal(["get", "--demo", "call_9bd25b39f5d16950"], { env });
    const after = await readRecentIds(env);
    expect(after).toHaveLength(100);
    expect(after[0]).toBe("call_9bd25b39f5d16950");
  });

  test("are no reason to fail where they cannot be kept", async () => {
    const file = join(await makeCache(), "file");
    await writeFile(file, "");
    const argv = ["list", "--demo", "--limit", "1"];
    const ran = await terminal(argv, { env: { XDG_CACHE_HOME: file } });
    expect(ran.code).toBe(0);
    expect(ran.stderr).not.toContain("cache");
  });
});

test.each(shells)("%s has a script", async (shell) => {
  const { code, stdout } = await terminal(["completion", shell]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: scripts[shell] });
  expect(stdout).toContain("__complete");
});

test("another shell has none, and is told which have", async () => {
  const { code, stderr } = await terminal(["completion", "tcsh"]);
  expect(code).toBe(2);
  expect(stderr).toContain("give bash, zsh, fish, powershell");
});
