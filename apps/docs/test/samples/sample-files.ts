import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../samples", import.meta.url));

/** The samples whose name ends so, from their folder: `pagination/resume.ts`. */
export function listSamples(ending: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(ending)).sort();
}

/** Where a sample is on this machine. */
export function pathOf(sample: string): string {
  return join(folder, sample);
}

/** What a program says that it prints: each `// => text` of it. */
export function promisesOf(program: string): string[] {
  const lines = readFileSync(pathOf(program), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, promise] = line.split("// => ");
    return promise === undefined ? [] : [promise];
  });
}
