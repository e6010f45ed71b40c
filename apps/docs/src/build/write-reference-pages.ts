import { writeEnumsPage } from "../catalogue/enums-page.js";
import { writeErrorsPage } from "../catalogue/errors-page.js";
import type { ErrorClass } from "../catalogue/read-error-classes.js";
import type { GeneratedPage } from "../http-pages/mdx.js";
import { listVersionPages } from "../http-pages/version-pages.js";
import { writeVersionsPage } from "../http-pages/versions-page.js";
import type { HttpReference } from "../reference/http-reference.js";
import { writePages } from "../site/write-pages.js";

/** Writes the pages that are made of the spec, and of the client's errors. */
export function writeReferencePages(
  references: readonly HttpReference[],
  errors: readonly ErrorClass[],
): void {
  const http = [
    writeVersionsPage(references),
    ...references.flatMap(listVersionPages),
  ];
  const catalogue = [
    writeEnumsPage(references),
    writeErrorsPage(references, errors),
  ];
  writePages("http", byPath(http));
  writePages("reference", byPath(catalogue));
}

function byPath(pages: readonly GeneratedPage[]): Map<string, string> {
  return new Map(pages.map(({ path, text }) => [path, text]));
}
