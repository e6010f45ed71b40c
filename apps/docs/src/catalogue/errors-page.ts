import {
  escapeMdx,
  type GeneratedPage,
  writeComponent,
  writeHeading,
  writePage,
} from "../http-pages/mdx.js";
import type { HttpReference } from "../reference/http-reference.js";
import { versionLabel } from "../reference/version-links.js";
import type { ErrorClass } from "./read-error-classes.js";

/** The page of every status of the API, and every error of the client. */
export function writeErrorsPage(
  references: readonly HttpReference[],
  classes: readonly ErrorClass[],
): GeneratedPage {
  return writePage({
    path: "reference/errors.mdx",
    frontmatter: {
      title: "Errors",
      description:
        "Every status that the API refuses a request with, every error that the client throws, and what to do.",
      sidebar: { order: 2 },
      editUrl: false,
    },
    components: ["catalogue/Statuses", "catalogue/ErrorFacts"],
    blocks: [
      ...references.flatMap(writeStatuses),
      writeHeading(2, "Errors of the client", "classes"),
      "Every error that `@rollcall/core` throws on purpose is a `RollcallError`. `retryable` says whether the same request may succeed when it is sent again; the client has then tried already.",
      ...classes.flatMap(writeClass),
    ],
  });
}

function writeStatuses(reference: HttpReference): string[] {
  const { name: version } = reference;
  const title = `Statuses of ${versionLabel(reference)}`;
  return [
    writeHeading(2, title, `statuses-${version}`),
    writeComponent("Statuses", { version }),
  ];
}

function writeClass({ name, markdown }: ErrorClass): string[] {
  return [
    writeHeading(3, name, name.toLowerCase()),
    escapeMdx(markdown),
    writeComponent("ErrorFacts", { name }),
  ];
}
