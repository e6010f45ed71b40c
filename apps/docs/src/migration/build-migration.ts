import { operationsOf } from "@rollcall/codegen";
import type { Compared } from "./compared.js";
import { listFieldTable } from "./field-table.js";
import { listFilterRows } from "./filter-rows.js";
import type { Migration, Row, Table } from "./migration.js";
import { listInputs, listOperations } from "./operation-items.js";
import { listOthers } from "./other-findings.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";
import { listValueTables } from "./value-tables.js";

/** Everything of a version, side by side with the next one. */
export function buildMigration(compared: Compared): Migration {
  const { old, revised } = compared;
  const operations = listOperationRows(compared);
  return {
    from: old.name,
    to: revised.name,
    operations,
    inputs: listInputTables(compared, operations),
    filters: listFilterRows(compared),
    fields: listFieldTable(compared),
    values: listValueTables(compared),
    others: listOthers(compared),
  };
}

function listOperationRows(compared: Compared): Row[] {
  const { old, revised, moves } = compared;
  return pairItems(
    compared,
    listOperations(old),
    listOperations(revised),
    moves.filter(({ kind }) => kind === "operation"),
  );
}

/** What operations take that both versions have, under whichever name. */
function listInputTables(
  compared: Compared,
  operations: readonly Row[],
): Table[] {
  const { old, revised } = compared;
  const tables: Table[] = [];
  for (const { before, after } of operations) {
    const [now] = after;
    const oldOperation = find(old, before?.name);
    const newOperation = find(revised, now?.name);
    if (now && oldOperation && newOperation) {
      const rows = pairItems(
        compared,
        listInputs(old, oldOperation),
        listInputs(revised, newOperation),
        [],
      );
      tables.push(toTable(now.name, `inputs-${now.name}`, rows));
    }
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

function find({ document }: Compared["old"], id: string | undefined) {
  return operationsOf(document).find((operation) => operation.id === id);
}
