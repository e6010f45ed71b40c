import { operationsOf } from "@rollcall/codegen";
import { firstParagraph } from "../reference/markdown.js";
import type { Compared, Side } from "./compared.js";
import type { Item } from "./item.js";
import { listMoves } from "./list-moves.js";
import type { Row } from "./migration.js";
import { pageOf } from "./operation-page.js";
import { pairItems } from "./pair-items.js";

/** Every operation of both versions. */
export function listOperationRows(compared: Compared): Row[] {
  const { old, revised } = compared;
  return pairItems(compared, {
    before: listOperations(old),
    after: listOperations(revised),
    moves: listMoves(compared, "operation"),
    columnCodes: ["operation-added", "operation-moved", "operation-removed"],
  });
}

function listOperations(side: Side): Item[] {
  const operations = operationsOf(side.document);
  return operations.map((placed) => {
    const { id, method, path } = placed;
    const { summary } = placed.operation;
    return {
      key: id,
      name: id,
      detail: `${method} ${path}`,
      href: pageOf(side.name, id),
      pointers: [placed.pointer],
      html: firstParagraph(summary),
      facts: new Map(),
    };
  });
}
