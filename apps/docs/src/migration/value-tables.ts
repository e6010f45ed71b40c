import type { Schema } from "@rollcall/codegen";
import { toHtml } from "../reference/markdown.js";
import { toSlug } from "../reference/schema-names.js";
import type { Compared, Side } from "./compared.js";
import type { Item } from "./item.js";
import type { Table } from "./migration.js";
import { pairItems } from "./pair-items.js";
import { toTable } from "./to-table.js";

/** Of each enum that both versions have and that differs, its values. */
export function listValueTables(compared: Compared): Table[] {
  const { old, revised } = compared;
  const names = Object.keys(schemasOf(old)).filter((name) => {
    return schemasOf(old)[name]?.enum && schemasOf(revised)[name]?.enum;
  });
  const tables = names.map((name) => {
    const moves = compared.moves.filter(({ kind, of }) => {
      return kind === "value" && of === name;
    });
    const before = listValues(old, name);
    const after = listValues(revised, name);
    const rows = pairItems(compared, before, after, moves);
    return toTable(name, `values-${toSlug(name)}`, rows);
  });
  return tables.filter(({ rows }) => rows.length > 0);
}

function listValues(side: Side, name: string): Item[] {
  const schema = schemasOf(side)[name] ?? {};
  const values = schema.enum ?? [];
  return values.map((value) => {
    const text = String(value);
    return {
      key: text,
      name: text,
      pointers: [],
      html: toHtml(schema["x-enumDescriptions"]?.[text]),
      facts: new Map(),
    };
  });
}

function schemasOf({ document }: Side): Record<string, Schema> {
  return document.components?.schemas ?? {};
}
