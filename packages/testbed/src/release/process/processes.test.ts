import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { folderStart, killWorkingIn } from "./processes.js";

const folders: string[] = [];
const children: ChildProcess[] = [];

async function folderCalled(start: string): Promise<string> {
  const temporary = await realpath(tmpdir());
  const folder = await mkdtemp(join(temporary, start));
  folders.push(folder);
  return folder;
}

/** A process that only waits, in a group of its own. */
async function waitIn(folder: string): Promise<ChildProcess> {
  const script = "console.log(); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ["-e", script], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill("SIGKILL");
  }
  for (const folder of folders.splice(0)) {
    await rm(folder, {
      recursive: true,
    });
  }
});

// Nothing else tells where a process works.
const isLinux = process.platform === "linux";

describe.runIf(isLinux)("Of the processes of this machine", () => {
  test("those are ended that work in a rehearsal's folder", async () => {
    const folder = await folderCalled(folderStart);
    const child = await waitIn(folder);
    const ended = once(child, "exit");
    expect(killWorkingIn(folder)).toBe(1);
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(killWorkingIn(folder)).toBe(0);
  });

  test("those of another rehearsal are left alone", async () => {
    const folder = await folderCalled(folderStart);
    const other = await folderCalled(folderStart);
    const child = await waitIn(other);
    expect(killWorkingIn(folder)).toBe(0);
    expect(child.exitCode).toBe(null);
  });

  test("those in any other folder are left alone", async () => {
    const folder = await folderCalled("rollcall-else-");
    const child = await waitIn(folder);
    expect(killWorkingIn(folder)).toBe(0);
    expect(child.signalCode).toBe(null);
  });
});
