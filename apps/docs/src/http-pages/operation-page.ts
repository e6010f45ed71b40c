import type {
  HttpReference,
  OperationPage,
  Section,
} from "../reference/http-reference.js";
import { writeFrontmatter } from "./frontmatter.js";
import {
  escapeMdx,
  type GeneratedPage,
  writeComponent,
  writeHeading,
  writePage,
} from "./mdx.js";

/** The page of an operation. Its samples stand beside what describes it. */
export function writeOperationPage(
  reference: HttpReference,
  operation: OperationPage,
  order: number,
): GeneratedPage {
  const { name: version } = reference;
  const { id, slug, title, gist, sections, leadMarkdown } = operation;
  const samples = sections.filter(({ kind }) => kind === "samples");
  const others = sections.filter(({ kind }) => kind !== "samples");
  const parts = others.map((section) => {
    return writeSection(version, operation, section);
  });
  return writePage({
    path: `http/${version}/${slug}.mdx`,
    frontmatter: writeFrontmatter(version, {
      title,
      description: gist,
      order,
      badge: badgeOf(operation),
    }),
    components: [
      "http/PageTop",
      "http/OperationLayout",
      "http/OperationHead",
      "http/RequestPanel",
      "http/FieldTools",
      "http/OperationSection",
      "http/History",
    ],
    blocks: [
      writeComponent("PageTop", { version, slug }),
      "<OperationLayout>",
      '<Fragment slot="head">',
      writeComponent("OperationHead", { version, operation: id }),
      escapeMdx(leadMarkdown),
      "</Fragment>",
      '<Fragment slot="panel">',
      ...samples.map(({ title, anchor }) => writeHeading(2, title, anchor)),
      writeComponent("RequestPanel", { version, operation: id }),
      "</Fragment>",
      "<FieldTools />",
      ...parts,
      ...writeHistory(version, operation),
      "</OperationLayout>",
    ],
  });
}

function writeSection(
  version: string,
  { id, notesMarkdown }: OperationPage,
  { kind, title, anchor }: Section,
): string {
  const heading = writeHeading(2, title, anchor);
  const content =
    kind === "notes"
      ? escapeMdx(notesMarkdown)
      : writeComponent("OperationSection", {
          version,
          operation: id,
          section: anchor,
        });
  return `${heading}\n\n${content}`;
}

function writeHistory(
  version: string,
  { id, history }: OperationPage,
): string[] {
  if (history.length === 0) {
    return [];
  }
  return ["## History", writeComponent("History", { version, operation: id })];
}

/** Its method in the sidebar, struck through where it is deprecated. */
function badgeOf({ method, deprecated }: OperationPage) {
  const classes = ["method", `method-${method.toLowerCase()}`];
  if (deprecated) {
    classes.push("deprecated");
  }
  return {
    text: method,
    class: classes.join(" "),
  };
}
