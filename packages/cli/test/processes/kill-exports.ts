import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { listen } from "@rollcall/mock-server/node";
import { apiKey, makeHouse } from "./house.js";
import { endOf, startInPipe } from "./run-in-pipe.js";

/** The formats of an export, by the end of a file's name. */
export const formats = ["ndjson", "csv", "xlsx", "parquet"] as const;

/** What a file that was killed again and again is compared with. */
export interface KilledExport {
  readonly whole: Buffer;
  readonly killed: Buffer;
  /** How many kills met a process that was still at work. */
  readonly hits: number;
  /** What lies in the folder beside the two files. */
  readonly left: readonly string[];
}

/**
 * Exports once without a disturbance, which is also the measure of how long it
 * takes, and once with kills (-9), each after a random part of that time.
 *
 * @param random - From 0 to 1.
 */
export async function killExports(
  format: (typeof formats)[number],
  kills: number,
  random: () => number,
): Promise<KilledExport> {
  const server = await listen({
    calls: 1500,
    size: "short",
    apiKeys: [apiKey],
    port: 0,
    faults: ["latency=10ms"],
  });
  const house = await makeHouse(server.url);
  const start = (file: string) => {
    const argv = `export --page-size 20 --concurrency 2 -o ${file}`.split(" ");
    return startInPipe(argv, house);
  };
  const began = performance.now();
  await endOf(start(`whole.${format}`));
  const lengthMs = performance.now() - began;
  let hits = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = start(`killed.${format}`);
    const ended = endOf(child);
    await Promise.race([wait(random() * lengthMs), ended]);
    hits += child.kill("SIGKILL") ? 1 : 0;
    await ended;
  }
  await endOf(start(`killed.${format}`));
  const read = (name: string) => readFile(join(house.folder, name));
  const whole = await read(`whole.${format}`);
  const killed = await read(`killed.${format}`);
  const names = await readdir(house.folder);
  const left = names.filter((name) => /^(killed|whole)\..+\./.test(name));
  await house.remove();
  await server.close();
  return { whole, killed, hits, left };
}
