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

const components = [
  "http/PageTop",
  "http/OperationLayout",
  "http/OperationHead",
  "http/RequestPanel",
  "http/FieldTools",
  "http/OperationSection",
  "http/History",
];

/** The page of an operation. Its samples stand beside what describes it. */
export function writeOperationPage(
  { name: version }: HttpReference,
  operation: OperationPage,
  order: number,
): GeneratedPage {
  const { slug, title, gist } = operation;
  return writePage({
    path: `http/${version}/${slug}.mdx`,
    frontmatter: writeFrontmatter(version, {
      title,
      description: gist,
      order,
      badge: badgeOf(operation),
    }),
    components,
    blocks: [
      writeComponent("PageTop", {
        version,
        slug,
      }),
      "<OperationLayout>",
      ...writeHead(version, operation),
      ...writePanel(version, operation),
      ...writeText(version, operation),
      "</OperationLayout>",
    ],
  });
}

function writeHead(
  version: string,
  { id, leadMarkdown }: OperationPage,
): string[] {
  return [
    '<Fragment slot="head">',
    writeComponent("OperationHead", {
      version,
      operation: id,
    }),
    escapeMdx(leadMarkdown),
    "</Fragment>",
  ];
}

/** What stands beside the text. */
function writePanel(
  version: string,
  { id, sections }: OperationPage,
): string[] {
  const samples = sections.filter(({ kind }) => kind === "samples");
  return [
    '<Fragment slot="panel">',
    ...samples.map(({ title, anchor }) => writeHeading(2, title, anchor)),
    writeComponent("RequestPanel", {
      version,
      operation: id,
    }),
    "</Fragment>",
  ];
}

function writeText(version: string, operation: OperationPage): string[] {
  const { sections } = operation;
  const described = sections.filter(({ kind }) => kind !== "samples");
  return [
    "<FieldTools />",
    ...described.map((section) => writeSection(version, operation, section)),
    ...writeHistory(version, operation),
  ];
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
  return [
    "## History",
    writeComponent("History", {
      version,
      operation: id,
    }),
  ];
}

/** Its method in the sidebar, marked where it is deprecated. */
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
