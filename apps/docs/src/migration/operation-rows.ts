import { operationsOf } from "@rollcall/codegen";
import { firstParagraph } from "../reference/markdown.js";
import type { Compared, Side } from "./compared.js";
import type { Item } from "./item.js";
import type { Row } from "./migration.js";
import { pageOf } from "./operation-page.js";
import { pairItems } from "./pair-items.js";

/** Every operation of both versions. */
export function listOperationRows(compared: Compared): Row[] {
  const { old, revised, moves } = compared;
  return pairItems(compared, {
    before: listOperations(old),
    after: listOperations(revised),
    moves: moves.filter(({ kind }) => {
      return kind === "operation";
    }),
    columnCodes: ["operation-added", "operation-moved", "operation-removed"],
  });
}

function listOperations({ name, document }: Side): Item[] {
  const operations = operationsOf(document);
  return operations.map(({ id, method, path, operation, pointer }) => {
    return {
      key: id,
      name: id,
      detail: `${method} ${path}`,
      href: pageOf(name, id),
      pointers: [pointer],
      html: firstParagraph(operation.summary),
      facts: new Map(),
    };
  });
}
