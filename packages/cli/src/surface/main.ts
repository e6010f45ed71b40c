/**
 * Writes what the command line takes into `cli-surface.json`, and of versions
 * other than the first into files with their names, as `cli-surface-v3.json`.
 * With `- v3` it prints what it would take in that version, were the reference
 * of its operation the one on stdin.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { apiVersions } from "../api/versions.js";
import { surfaceFile, surfaceText, versionCalled } from "./surface-text.js";

const [given, name] = process.argv.slice(2);
if (given === "-") {
  const operation = JSON.parse(readFileSync(0, "utf8"));
  process.stdout.write(await surfaceText(versionCalled(name), operation));
} else {
  for (const version of apiVersions) {
    writeFileSync(surfaceFile(version), await surfaceText(version));
  }
}
