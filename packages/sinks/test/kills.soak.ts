import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apis } from "./support/sample.js";

const KILLS = 20;
const program = new URL("./support/export-once.ts", import.meta.url);
const loader = ["--conditions=@rollcall/source", "--import", "tsx"];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-kills-"));
});
afterAll(() => rm(folder, { recursive: true }));

function startExport(...args: string[]): ChildProcess {
  return fork(program, args, { execArgv: loader });
}

/** `undefined` for a process that was killed. */
function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

/** Kills it at a random moment after its first request. */
async function killLater(child: ChildProcess): Promise<void> {
  const ended = codeOf(child);
  const begun = new Promise((resolve) => child.once("message", resolve));
  await Promise.race([begun, ended]);
  await wait(Math.random() * 700);
  child.kill("SIGKILL");
  await ended;
}

describe.each(apis)("an export of %s that is killed", (api) => {
  it.each(["ndjson", "ids"])(
    "twenty times ends with the same bytes as %s",
    { timeout: 600_000 },
    async (format) => {
      const whole = join(folder, `${api}.${format}`);
      const killed = join(folder, `${api}-killed.${format}`);
      expect(await codeOf(startExport(api, format, whole))).toBe(0);
      for (let kills = 0; kills < KILLS; kills++) {
        await killLater(startExport(api, format, killed));
      }
      await codeOf(startExport(api, format, killed));
      expect(await readFile(killed)).toEqual(await readFile(whole));
      const left = (await readdir(folder)).filter((name) =>
        /records|checkpoint|lock|part/.test(name),
      );
      expect(left).toEqual([]);
    },
  );
});
