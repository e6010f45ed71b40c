/**
 * Writes what the command line takes into `cli-surface.json`. With `-` it
 * prints what it would take, were the reference of its operation the one on
 * stdin.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { surfaceText } from "./surface-text.js";

const [given] = process.argv.slice(2);
if (given === "-") {
  const operation = JSON.parse(readFileSync(0, "utf8"));
  process.stdout.write(surfaceText(operation));
} else {
  const file = new URL("../../cli-surface.json", import.meta.url);
  writeFileSync(file, surfaceText());
}
