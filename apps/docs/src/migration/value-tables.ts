import type { Schema } from "@rollcall/codegen";
import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import { toSlug } from "../reference/schema-names.js";
import type { Compared, Side } from "./compared.js";
import type { Item } from "./item.js";
import type { Table } from "./migration.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";

/** Of each enum that both versions have and that differs, its values. */
export function listValueTables(compared: Compared): Table[] {
  const names = listSharedEnums(compared);
  const tables = names.map((name) => {
    return buildTable(compared, name);
  });
  return tables.filter(({ rows }) => {
    return rows.length > 0;
  });
}

/** The findings that these tables show: which values came, and which went. */
export function listValueFindings(compared: Compared): Finding[] {
  const names = listSharedEnums(compared);
  const pointers = names.map((name) => {
    return `/components/schemas/${name}/enum`;
  });
  const codes = ["enum-added", "enum-removed"];
  return compared.findings.filter(({ code, pointer }) => {
    return codes.includes(code) && pointers.includes(pointer);
  });
}

function listSharedEnums({ old, revised }: Compared): string[] {
  const names = Object.keys(schemasOf(old));
  return names.filter((name) => {
    return isEnum(old, name) && isEnum(revised, name);
  });
}

function isEnum(side: Side, name: string): boolean {
  return schemasOf(side)[name]?.enum !== undefined;
}

function buildTable(compared: Compared, name: string): Table {
  const { old, revised } = compared;
  const moves = compared.moves.filter(({ kind, of }) => {
    return kind === "value" && of === name;
  });
  const rows = pairItems(compared, {
    before: listValues(old, name),
    after: listValues(revised, name),
    moves,
    columnCodes: [],
  });
  return toTable(name, `values-${toSlug(name)}`, rows);
}

function listValues(side: Side, name: string): Item[] {
  const schema = schemasOf(side)[name] ?? {};
  const words = schema["x-enumDescriptions"] ?? {};
  const values = schema.enum ?? [];
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

function schemasOf({ document }: Side): Record<string, Schema> {
  return document.components?.schemas ?? {};
}
