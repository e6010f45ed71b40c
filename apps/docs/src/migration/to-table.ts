import type { Row, Table } from "./migration.js";

/** A table of what differs, with the names of what does not beside it. */
export function toTable(
  title: string,
  anchor: string,
  rows: readonly Row[],
): Table {
  const same = rows.filter(({ fate }) => fate === "same");
  return {
    title,
    anchor,
    rows: rows.filter(({ fate }) => fate !== "same"),
    same: same.flatMap(({ before }) => before?.name ?? []),
  };
}
