import type { Schema } from "@rollcall/codegen";
import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import { toSlug } from "../reference/schema-names.js";
import type { Compared, Side } from "./compared.js";
import type { Item } from "./item.js";
import { listMoves } from "./list-moves.js";
import type { Table } from "./migration.js";
import { pairItems } from "./pair-items.js";
import { hasRows, toTable } from "./to-table.js";

/** Of each enum that both versions have and that differs, its values. */
export function listValueTables(compared: Compared): Table[] {
  const names = listSharedEnums(compared);
  const tables = names.map((name) => {
    return buildTable(compared, name);
  });
  return tables.filter(hasRows);
}

/** The findings that these tables show: which values came, and which went. */
export function listValueFindings(compared: Compared): Finding[] {
  const names = listSharedEnums(compared);
  const pointers = names.map((name) => {
    return `/components/schemas/${name}/enum`;
  });
  const codes = ["enum-added", "enum-removed"];
  const ofCodes = compared.findings.filter((finding) => {
    return codes.includes(finding.code);
  });
  return ofCodes.filter((finding) => {
    return pointers.includes(finding.pointer);
  });
}

function listSharedEnums(compared: Compared): string[] {
  const before = listEnums(compared.old);
  const after = listEnums(compared.revised);
  return before.filter((name) => {
    return after.includes(name);
  });
}

function listEnums(side: Side): string[] {
  const schemas = schemasOf(side);
  const names = Object.keys(schemas);
  return names.filter((name) => {
    return schemas[name]?.enum;
  });
}

function buildTable(compared: Compared, name: string): Table {
  const { old, revised } = compared;
  const rows = pairItems(compared, {
    before: listValues(old, name),
    after: listValues(revised, name),
    moves: listMoves(compared, "value", name),
    columnCodes: [],
  });
  const slug = toSlug(name);
  return toTable(name, `values-${slug}`, rows);
}

function listValues(side: Side, name: string): Item[] {
  const schemas = schemasOf(side);
  const schema = schemas[name];
  const words = schema?.["x-enumDescriptions"] ?? {};
  const values = schema?.enum ?? [];
  return values.map((value) => {
    const text = String(value);
    return {
      key: text,
      name: text,
      pointers: [],
      html: toHtml(words[text]),
      facts: new Map(),
    };
  });
}

function schemasOf(side: Side): Record<string, Schema> {
  const { components } = side.document;
  return components?.schemas ?? {};
}
