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
  const text = readFileSync(0, "utf8");
  const operation = JSON.parse(text);
  const version = versionCalled(name);
  const surface = await surfaceText(version, operation);
  process.stdout.write(surface);
} else {
  for (const version of apiVersions) {
    const surface = await surfaceText(version);
    writeFileSync(surfaceFile(version), surface);
  }
}
