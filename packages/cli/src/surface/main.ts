/**
 * Writes what the command line takes into `cli-surface.json`, and of versions
 * other than the first into files with their names, as `cli-surface-v3.json`.
 */
import { writeFileSync } from "node:fs";
import { apiVersions } from "../api/versions.js";
import { surfaceFile, surfaceText } from "./surface-text.js";

for (const version of apiVersions) {
  const surface = await surfaceText(version);
  writeFileSync(surfaceFile(version), surface);
}
