/** Writes the man pages into `dist/man`: a part of the build. */
import { mkdirSync, writeFileSync } from "node:fs";
import { version as release } from "../../package.json";
import { writePages } from "./write-pages.js";

const folder = new URL("../../dist/man/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of await writePages(release)) {
  writeFileSync(new URL(name, folder), text);
}
