import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type EntryPoint, entryPoints } from "./entry-points.js";
import { fingerprintOf } from "./fingerprint.js";
import { readFingerprints, writeFingerprints } from "./fingerprints-file.js";

// Writes the API report of every entry point, from the declarations as they are
// built now. What a report is made of has mostly not changed since the last
// time: then it is not made again.
const all = entryPoints();
const known = readFingerprints();
const changed = all.filter(isChanged);
if (changed.length > 0) {
  await writeReports(changed);
  writeFingerprints(all);
}

function isChanged(entryPoint: EntryPoint): boolean {
  const fingerprint = fingerprintOf(entryPoint);
  return known[entryPoint.report] !== fingerprint;
}

async function writeReports(changed: readonly EntryPoint[]): Promise<void> {
  // To load the extractor alone takes seconds.
  const { extractAll } = await import("./extract.js");
  for (const { file, text } of extractAll(changed)) {
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
}
