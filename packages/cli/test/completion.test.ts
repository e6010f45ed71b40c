import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scripts, shells } from "../src/completion/scripts.js";
import { terminal } from "./terminal.js";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** A folder with a `rollcall` that runs these sources. */
async function makeBin(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-bin-"));
  const line = `exec "${process.execPath}" --conditions=@rollcall/source --import tsx "${main}" "$@"`;
  const bin = join(folder, "rollcall");
  await writeFile(bin, `#!/bin/sh\n${line}\n`);
  await chmod(bin, 0o755);
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

test("bash completes commands, flags and values", {
  timeout: 60_000,
}, async () => {
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
