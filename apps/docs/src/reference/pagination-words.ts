import type { Pagination, PlacedOperation } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { prose } from "./prose.js";
import type { Scope } from "./scope.js";

/**
 * How the pages of an operation are walked, told from its `x-pagination`: one
 * paragraph for each thing to know.
 */
export function paginationWords(
  scope: Scope,
  placed: PlacedOperation,
): string[] {
  const pagination = placed.operation["x-pagination"];
  if (!pagination) {
    return [];
  }
  const told = [
    pageSize(scope, placed, pagination),
    nextPage(pagination),
    lastPage(pagination),
    order(scope, placed, pagination),
    window(pagination),
  ];
  return told.filter((text) => text !== undefined).map(prose);
}

function pageSize(
  scope: Scope,
  placed: PlacedOperation,
  { limit, items }: Pagination,
): string {
  const { default: size, maximum } = parameterSchema(
    scope,
    placed,
    limit.parameter,
  );
  const bounds = [
    size !== undefined && `${size} if it is left out`,
    maximum !== undefined && `${maximum} at most`,
  ];
  const words = bounds.filter(Boolean).join(", ");
  const place =
    items === ""
      ? "The answer is the page itself, an array"
      : `The items are in ${pointer(items)} of the answer`;
  return `**Page size.** ${code(limit.parameter)} says how many items a page may have${words && ` (${words})`}. ${place}.`;
}

function nextPage({
  strategy,
  parameter,
  firstPage = 1,
  cursor,
}: Pagination): string {
  const how = `**Next page.** Send the same request again with ${code(parameter)} set to`;
  if (strategy === "page") {
    return `${how} the number of the page; the first is ${firstPage}.`;
  }
  const { in: place = "item", pointer: at = "" } = cursor ?? {};
  return `${how} ${pointer(at)} of ${place === "item" ? "the last item of the page" : "the answer"}. On the first request, leave it out.`;
}

function lastPage({ hasMore, stopOnShortPage, cursor }: Pagination): string {
  if (hasMore) {
    return `**The end.** ${pointer(hasMore)} of the answer is \`true\` as long as there is another page.`;
  }
  if (stopOnShortPage) {
    return "**The end.** A page with fewer items than asked for is the last one.";
  }
  if (cursor?.in === "body") {
    return "**The end.** The last page has no cursor for a next one.";
  }
  return "**The end.** Go on until a page is empty. A page with fewer items than asked for is not promised to be the last.";
}

function order(
  scope: Scope,
  placed: PlacedOperation,
  { order: by, window: bounds }: Pagination,
): string | undefined {
  if (!by) {
    return undefined;
  }
  const { default: value } = parameterSchema(scope, placed, by.parameter);
  const key = bounds ? ` by ${pointer(bounds.key)}` : "";
  const usual =
    value === undefined ? "" : ` Without it: ${code(String(value))}.`;
  return `**Order.** Items are sorted${key}: ${code(by.parameter)} is ${code(by.ascending)} or ${code(by.descending)}.${usual} Keep it the same for the whole walk.`;
}

function window(pagination: Pagination): string | undefined {
  const bounds = pagination.window;
  if (!bounds) {
    return undefined;
  }
  return `**Window.** ${pointer(bounds.after)} is inclusive and ${pointer(bounds.before)} is exclusive: both bound ${pointer(bounds.key)}. Windows that share a bound have no item in common and leave none out, so a long walk can be split into windows.`;
}

function parameterSchema(
  scope: Scope,
  { parameters }: PlacedOperation,
  name: string,
) {
  return resolve(
    scope.document,
    parameters.find((parameter) => parameter.name === name)?.schema ?? {},
  );
}

/**
 * A JSON pointer as the path that a reader knows:
 * `filter_criteria.after_start_timestamp`.
 */
function pointer(at: string): string {
  return code(at.split("/").slice(1).join("."));
}

function code(text: string): string {
  return `\`${text}\``;
}
