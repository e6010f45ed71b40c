import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const titles = {
  "old.yaml": "Calls",
  "new.yaml": "All calls",
};

/** Writes what samples compare: two documents, of which one has other words. */
export async function writeDocuments(folder: string): Promise<void> {
  for (const [name, title] of Object.entries(titles)) {
    const lines = [
      "openapi: 3.1.0",
      `info: { title: ${title}, version: 1.0.0 }`,
      "paths: {}",
    ];
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
  }
}
