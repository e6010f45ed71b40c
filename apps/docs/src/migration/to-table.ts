import type { Row, Table } from "./migration.js";

/** A table of what differs, with the names of what does not beside it. */
export function toTable(
  title: string,
  anchor: string,
  all: readonly Row[],
): Table {
  const rows = all.filter((row) => {
    return row.fate !== "same";
  });
  const unchanged = all.filter((row) => {
    return row.fate === "same";
  });
  const same = unchanged.flatMap((row) => {
    return row.before?.name ?? [];
  });
  return {
    title,
    anchor,
    rows,
    same,
  };
}

/** Whether there is something to show. */
export function hasRows(table: Table): boolean {
  return table.rows.length > 0;
}
