import { shownValue } from "@rollcall/spec-diff";
import type { Compared } from "./compared.js";
import type { Other } from "./migration.js";

/** Findings of these are rows of a table, each under its name. */
const inTables = [
  "operation-moved",
  "operation-removed",
  "operation-added",
  "reactivated",
  "body-added",
  "parameter-removed",
  "property-removed",
  "property-added",
  "property-renamed",
  "required-property-added",
  "property-required",
  "pattern-changed",
  "enum-added",
  "enum-removed",
];

/** What the comparison found beside the tables, each place once. */
export function listOthers({ findings }: Compared): Other[] {
  const others = new Map<string, Other>();
  for (const { code, path, message, before, after } of findings) {
    if (!inTables.includes(code)) {
      others.set(`${path} ${message}`, {
        place: path,
        message,
        before: shownValue(before),
        after: shownValue(after),
      });
    }
  }
  return [...others.values()];
}
