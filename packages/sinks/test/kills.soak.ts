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

/** `null` for a process that was killed. */
function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

/**
 * Kills it at a random moment after its first request.
 *
 * @returns Whether it was still at work.
 */
async function killLater(child: ChildProcess): Promise<boolean> {
  const ended = codeOf(child);
  const begun = new Promise((resolve) => child.once("message", resolve));
  await Promise.race([begun, ended]);
  await wait(Math.random() * 700);
  child.kill("SIGKILL");
  return (await ended) === null;
}

describe.each(apis)("an export of %s that is killed", (api) => {
  it.each(["ndjson", "ids"])(
    "twenty times ends with the same bytes as %s",
    { timeout: 600_000 },
    async (format) => {
      const whole = join(folder, `${api}.${format}`);
      expect(await codeOf(startExport(api, format, whole))).toBe(0);
      const bytes = await readFile(whole);
      let kills = 0;
      // One that is done before its kill comes is followed by another.
      for (let at = 0; kills < KILLS; at++) {
        const killed = join(folder, `${api}-killed-${at}.${format}`);
        const start = () => startExport(api, format, killed);
        while (kills < KILLS && (await killLater(start()))) {
          kills++;
        }
        await codeOf(start());
        expect((await readFile(killed)).equals(bytes)).toBe(true);
      }
      const left = (await readdir(folder)).filter((name) =>
        /records|checkpoint|lock|part/.test(name),
      );
      expect(left).toEqual([]);
    },
  );
});
