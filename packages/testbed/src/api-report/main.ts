import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { entryPoints } from "./entry-points.js";
import { extractAll } from "./extract.js";

// Writes the API report of every entry point, from the declarations as they are
// built now.
for (const { file, text } of extractAll(entryPoints())) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
