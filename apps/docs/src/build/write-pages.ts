import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeEnumsPage } from "../catalogue/enums-page.js";
import { writeErrorsPage } from "../catalogue/errors-page.js";
import type { ErrorClass } from "../catalogue/read-error-classes.js";
import type { GeneratedPage } from "../http-pages/mdx.js";
import { listVersionPages } from "../http-pages/version-pages.js";
import { writeVersionsPage } from "../http-pages/versions-page.js";
import type { HttpReference } from "../reference/http-reference.js";

const content = fileURLToPath(new URL("../content/docs/", import.meta.url));

/** The folders that hold nothing else; git ignores them. */
const folders = ["http", "reference"];

/**
 * Writes the pages that are made of the spec, and removes those that it has no
 * more. One that is as it was is left alone: the dev server reloads the others.
 */
export function writePages(
  references: readonly HttpReference[],
  errors: readonly ErrorClass[],
): void {
  const pages = [
    writeVersionsPage(references),
    ...references.flatMap(listVersionPages),
    writeEnumsPage(references),
    writeErrorsPage(references, errors),
  ];
  const paths = pages.map(({ path }) => path);
  for (const path of listWritten()) {
    if (!paths.includes(path)) {
      rmSync(join(content, path));
    }
  }
  pages.forEach(writeIfChanged);
}

function listWritten(): string[] {
  return folders.flatMap((folder) => {
    const path = join(content, folder);
    const files = existsSync(path)
      ? readdirSync(path, { recursive: true, encoding: "utf8" })
      : [];
    const pages = files.filter((file) => file.endsWith(".mdx"));
    return pages.map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
  });
}

function writeIfChanged({ path, text }: GeneratedPage): void {
  const file = join(content, path);
  const isSame = existsSync(file) && readFileSync(file, "utf8") === text;
  if (isSame) {
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
