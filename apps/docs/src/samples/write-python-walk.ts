import { python } from "./layout/python.js";
import type { PaginationFacts, SampleRequest } from "./sample-request.js";

/**
 * A page of a list in Python, and all of them.
 *
 * @param call - What sends the request.
 */
export function listPythonWalk(
  { method, query, body }: SampleRequest,
  pagination: PaginationFacts,
  call: string,
): string[] {
  const data = method === "GET" ? "params" : "body";
  const given = {
    ...query,
    ...(body as object | undefined),
  };
  return [
    "",
    `def read_page(${data}):`,
    `    response = ${call}`,
    "    response.raise_for_status()",
    "    return response.json()",
    "",
    "",
    "# One page, as the API answers it.",
    `page = read_page(${data})`,
    "",
    "# Every call that matches: go on until there are no more.",
    ...listSkipLines(pagination, given, data),
    ...listLoop(pagination, data),
  ];
}

/** Two pages would leave out the same number of calls, each for itself. */
function listSkipLines(
  { skip }: PaginationFacts,
  given: object,
  data: string,
): string[] {
  if (skip === undefined) {
    return [];
  }
  if (!Object.hasOwn(given, skip)) {
    return [];
  }
  return [`${data}.pop(${python.writeText(skip)})`];
}

function listLoop(pagination: PaginationFacts, data: string): string[] {
  const { itemsPath, idPath, morePath, cursor } = pagination;
  const items = writePath("page", itemsPath);
  const next = `page = read_page({**${data}, "${cursor}": ${writeCursor(pagination)}})`;
  const body = [
    `    for call in ${items}:`,
    `        print(${writePath("call", idPath)})`,
  ];
  if (morePath === undefined) {
    return [`while ${items}:`, ...body, `    ${next}`];
  }
  return [
    "while True:",
    ...body,
    `    if not ${writePath("page", morePath)}:`,
    "        break",
    `    ${next}`,
  ];
}

function writeCursor(pagination: PaginationFacts): string {
  const { cursorIn, cursorPath, itemsPath } = pagination;
  if (cursorIn === "body") {
    return writePath("page", cursorPath);
  }
  const items = writePath("page", itemsPath);
  return writePath(`${items}[-1]`, cursorPath);
}

/** `page["items"]` */
function writePath(start: string, names: readonly string[]): string {
  const keys = names.map((name) => `[${python.writeText(name)}]`);
  return start + keys.join("");
}
