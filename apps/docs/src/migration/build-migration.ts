import type { Finding } from "@rollcall/spec-diff";
import type { Compared } from "./compared.js";
import { listFieldTable } from "./field-table.js";
import { listFilterFindings, listFilterRows } from "./filter-rows.js";
import { listInputTables } from "./input-tables.js";
import type { Migration, Row } from "./migration.js";
import { listOperationRows } from "./operation-rows.js";
import { listOthers } from "./other-findings.js";
import { listValueFindings, listValueTables } from "./value-tables.js";

type Tables = Omit<Migration, "from" | "to" | "others">;

/**
 * Everything of a version, side by side with the next one. Whatever was found
 * is in the row of its thing, or else among the others.
 */
export function buildMigration(compared: Compared): Migration {
  const { old, revised } = compared;
  const findings = listRowFindings(compared);
  const tables = buildTables({
    ...compared,
    findings,
  });
  const unshown = listUnshown(findings, tables);
  return {
    from: old.name,
    to: revised.name,
    ...tables,
    others: listOthers(unshown),
  };
}

/** The findings that no table shows as a whole. */
function listRowFindings(compared: Compared): Finding[] {
  const values = listValueFindings(compared);
  const filters = listFilterFindings(compared);
  const shown = [...values, ...filters];
  return compared.findings.filter((finding) => {
    return !shown.includes(finding);
  });
}

function buildTables(compared: Compared): Tables {
  const operations = listOperationRows(compared);
  return {
    operations,
    inputs: listInputTables(compared, operations),
    filters: listFilterRows(compared),
    fields: listFieldTable(compared),
    values: listValueTables(compared),
  };
}

/** What no row shows. */
function listUnshown(findings: readonly Finding[], shownIn: Tables): Finding[] {
  const rows = listRows(shownIn);
  const fingerprints = rows.flatMap((row) => {
    return row.findings;
  });
  const shown = new Set(fingerprints);
  return findings.filter((finding) => {
    return !shown.has(finding.fingerprint);
  });
}

function listRows(all: Tables): Row[] {
  const { inputs, fields, values } = all;
  const tables = [...inputs, fields, ...values];
  const rows = tables.flatMap((table) => {
    return table.rows;
  });
  return [...all.operations, ...all.filters, ...rows];
}
