import type {
  BoundWindow,
  Pagination,
  PlacedOperation,
  Schema,
} from "@rollcall/codegen";
import { inputsOf } from "@rollcall/codegen";
import type { Context } from "./context.js";
import { toHtml } from "./markdown.js";

/**
 * How the pages of an operation are walked, from its `x-pagination`: one
 * paragraph for each thing to know.
 */
export function explainPagination(
  context: Context,
  placed: PlacedOperation,
): string[] {
  const pagination = placed.operation["x-pagination"];
  if (!pagination) {
    return [];
  }
  const paragraphs = [
    explainPageSize(context, placed, pagination),
    explainNextPage(pagination),
    explainLastPage(pagination),
    explainLostCursor(pagination),
    explainOrder(context, placed, pagination),
    explainWindow(pagination),
    explainSkip(pagination),
    explainTotal(pagination),
  ];
  const written = paragraphs.filter((paragraph) => paragraph !== "");
  return written.map(toHtml);
}

function explainPageSize(
  context: Context,
  placed: PlacedOperation,
  { limit, items }: Pagination,
): string {
  const parameter = writeCode(limit.parameter);
  const schema = schemaOf(context, placed, limit.parameter);
  const bounds = writeBounds(schema);
  return writeParagraph("Page size", [
    `${parameter} says how many items a page may have${bounds}.`,
    explainItems(items),
  ]);
}

function explainItems(pointer: string): string {
  if (pointer === "") {
    return "The answer is the page itself, an array.";
  }
  const path = writePath(pointer);
  return `The items are in ${path} of the answer.`;
}

/** `default` and `maximum` of the page's size, in brackets. */
function writeBounds(schema: Schema): string {
  const bounds: string[] = [];
  if (schema.default !== undefined) {
    bounds.push(`${schema.default} if it is left out`);
  }
  if (schema.maximum !== undefined) {
    bounds.push(`${schema.maximum} at most`);
  }
  if (bounds.length === 0) {
    return "";
  }
  const words = bounds.join(", ");
  return ` (${words})`;
}

function explainNextPage(pagination: Pagination): string {
  const parameter = writeCode(pagination.parameter);
  const start = `Send the same request again with ${parameter}`;
  if (pagination.strategy === "page") {
    const first = pagination.firstPage ?? 1;
    return writeParagraph("Next page", [
      `${start} set to the number of the page; the first is ${first}.`,
    ]);
  }
  const cursor = writeCursor(pagination);
  return writeParagraph("Next page", [
    `${start} set to ${cursor}.`,
    "On the first request, leave it out.",
    ...explainOpaqueCursor(pagination),
  ]);
}

/** What the answer hands out for this and nothing else means nothing to us. */
function explainOpaqueCursor({ cursor }: Pagination): string[] {
  if (cursor?.in !== "body") {
    return [];
  }
  return [
    "It is opaque: send it as it came, with the same filters and the same",
    "order, and make none up.",
  ];
}

function writeCursor({ cursor }: Pagination): string {
  const path = writePath(cursor?.pointer ?? "");
  if (cursor?.in === "body") {
    return `${path} of the answer`;
  }
  return `${path} of the last item of the page`;
}

function explainLastPage(pagination: Pagination): string {
  const sentences = listLastPageSentences(pagination);
  return writeParagraph("The end", sentences);
}

function listLastPageSentences(pagination: Pagination): string[] {
  if (pagination.hasMore) {
    const path = writePath(pagination.hasMore);
    return [
      `${path} of the answer is \`true\` as long as there is another page.`,
    ];
  }
  if (pagination.stopOnShortPage) {
    return ["A page with fewer items than asked for is the last one."];
  }
  if (pagination.cursor?.in === "body") {
    return ["The last page has no cursor for a next one."];
  }
  return [
    "Go on until a page is empty.",
    "A page with fewer items than asked for is not promised to be the last.",
  ];
}

/** The statuses of the answer to a cursor that is not known any more. */
function explainLostCursor({ gone = [] }: Pagination): string {
  if (gone.length === 0) {
    return "";
  }
  const statuses = gone.join(" or ");
  return writeParagraph("Lost cursor", [
    `A cursor that is not known any more is answered with ${statuses}.`,
  ]);
}

function explainOrder(
  context: Context,
  placed: PlacedOperation,
  { order, window }: Pagination,
): string {
  if (!order) {
    return "";
  }
  const key = window ? ` by ${writePath(window.key)}` : "";
  const parameter = writeCode(order.parameter);
  const ascending = writeCode(order.ascending);
  const descending = writeCode(order.descending);
  const schema = schemaOf(context, placed, order.parameter);
  return writeParagraph("Order", [
    `Items are sorted${key}: ${parameter} is ${ascending} or ${descending}.`,
    ...explainDefaultOrder(schema),
    "Keep it the same for the whole walk.",
  ]);
}

function explainDefaultOrder(schema: Schema): string[] {
  if (schema.default === undefined) {
    return [];
  }
  const order = String(schema.default);
  return [`Without it: ${writeCode(order)}.`];
}

function explainWindow({ window }: Pagination): string {
  if (!window) {
    return "";
  }
  if ("bound" in window) {
    return explainBound(window);
  }
  const after = writePath(window.after);
  const before = writePath(window.before);
  const key = writePath(window.key);
  const bounds = `${after} is inclusive and ${before} is exclusive`;
  return writeParagraph("Window", [
    `${bounds}: both bound ${key}.`,
    "Windows that share a bound have no item in common and leave none out,",
    "so a long walk can be split into windows.",
  ]);
}

function explainBound({ bound, key }: BoundWindow): string {
  return writeParagraph("Window", [
    `${writePath(bound)} takes one bound of ${writePath(key)}, never both:`,
    "send the one where the walk begins, and stop at the other.",
  ]);
}

function explainSkip({ skip, parameter }: Pagination): string {
  if (skip === undefined) {
    return "";
  }
  return writeParagraph("Skipping", [
    `${writeCode(skip)} leaves out so many items at the beginning.`,
    `It and ${writeCode(parameter)} exclude each other.`,
  ]);
}

function explainTotal({ total }: Pagination): string {
  if (total === undefined) {
    return "";
  }
  const asked = writeCode(total.parameter);
  const answered = writePath(total.pointer);
  return writeParagraph("Total", [
    `With ${asked}, ${answered} of the answer is the number of all items that`,
    "match, whatever the size of the page.",
  ]);
}

function writeParagraph(title: string, sentences: readonly string[]): string {
  const text = sentences.join(" ");
  return `**${title}.** ${text}`;
}

function schemaOf(
  { document }: Context,
  placed: PlacedOperation,
  name: string,
): Schema {
  const inputs = inputsOf(document, placed);
  const input = inputs.find((one) => one.name === name);
  return input?.schema ?? {};
}

/**
 * A JSON pointer as the path that a reader knows:
 * `filter_criteria.after_start_timestamp`.
 */
function writePath(pointer: string): string {
  const [, ...names] = pointer.split("/");
  return writeCode(names.join("."));
}

function writeCode(text: string): string {
  return `\`${text}\``;
}
