import type { ChildProcess } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { listen } from "@rollcall/mock-server/node";
import { exitCode } from "../../src/errors/exit-code.js";
import { apiKey, type House, makeHouse } from "./house.js";
import { endOf, startInPipe } from "./run-in-pipe.js";

/** The formats of an export, by the end of a file's name. */
export const formats = ["ndjson", "csv", "xlsx", "parquet"] as const;

/** What files of exports that were killed are compared with. */
export interface KilledExports {
  readonly whole: Buffer;
  /** Each was finished by the same command after its kills. */
  readonly killed: readonly Buffer[];
  /** What lies in the folder beside the files. */
  readonly left: readonly string[];
}

/**
 * Exports once without a disturbance, which is also the measure of how long it
 * takes, and then with kills (-9), each after a random part of that time. Where
 * a file is done before its kill comes, the next one is begun.
 *
 * @param kills - How many have to meet a process that is at work.
 * @param random - From 0 to 1.
 */
export async function killExports(
  format: (typeof formats)[number],
  kills: number,
  random: () => number,
): Promise<KilledExports> {
  const server = await listen({
    calls: 1500,
    size: "short",
    apiKeys: [apiKey],
    port: 0,
    faults: ["latency=10ms"],
  });
  const house = await makeHouse(server.url);
  const read = (name: string) => readFile(join(house.folder, name));
  const began = performance.now();
  await finish(`whole.${format}`, house);
  const lengthMs = performance.now() - began;
  const whole = await read(`whole.${format}`);
  const killed: Buffer[] = [];
  let hits = 0;
  while (hits < kills) {
    const file = `killed-${killed.length}.${format}`;
    while (hits < kills && (await kill(file, house, random() * lengthMs))) {
      hits++;
    }
    await finish(file, house);
    killed.push(await read(file));
  }
  const names = await readdir(house.folder);
  const left = names.filter((name) => /^(killed-\d+|whole)\..+\./.test(name));
  await house.remove();
  await server.close();
  return { whole, killed, left };
}

function start(file: string, house: House): ChildProcess {
  const argv = `export --page-size 20 --concurrency 2 -o ${file}`.split(" ");
  return startInPipe(argv, house);
}

/** @returns Whether it met a process that was at work. */
async function kill(
  file: string,
  house: House,
  afterMs: number,
): Promise<boolean> {
  const child = start(file, house);
  const ended = endOf(child);
  await Promise.race([wait(afterMs), ended]);
  child.kill("SIGKILL");
  return (await ended) === null;
}

/** Where a kill met the last steps of an export, the same command ends them. */
async function finish(file: string, house: House): Promise<void> {
  const names = await readdir(house.folder);
  const isWhole = names.includes(file) && !names.includes(`${file}.checkpoint`);
  const isTidy = !names.includes(`${file}.lock`);
  if (isWhole && isTidy) {
    return;
  }
  const code = await endOf(start(file, house));
  // A run that finds the whole file is refused, and takes the lock away.
  const expected = isWhole ? exitCode.failed : exitCode.done;
  if (code !== expected) {
    throw new Error(`The export of ${file} ended with ${code}.`);
  }
}
