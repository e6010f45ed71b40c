import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testbedFolder } from "../workspace/paths.js";
import type { EntryPoint } from "./entry-points.js";
import { fingerprintOf } from "./fingerprint.js";

/** Not committed: another machine makes its own. */
const file = join(testbedFolder, ".results/api-report.json");

/** What each report was made of the last time, by the report's name. */
export function readFingerprints(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The first time, or a file that broke: all reports are made.
    return {};
  }
}

/** Remembers what the reports are made of now. */
export function writeFingerprints(entryPoints: readonly EntryPoint[]): void {
  const fingerprints = entryPoints.map((entryPoint) => [
    entryPoint.report,
    fingerprintOf(entryPoint),
  ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(fingerprints)));
}
