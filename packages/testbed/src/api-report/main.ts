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
const isChanged = (entryPoint: EntryPoint) =>
  known[entryPoint.report] !== fingerprintOf(entryPoint);
const changed = all.filter(isChanged);

if (changed.length > 0) {
  // To load the extractor alone takes seconds.
  const { extractAll } = await import("./extract.js");
  for (const { file, text } of extractAll(changed)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFingerprints(all);
}
