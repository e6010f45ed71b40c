import { referenceOf } from "../../output/json-schema-reference.js";
import type { RecordKind } from "../../output/record-kind.js";
import { compareSchema } from "./compare-schema.js";
import type { Comparison } from "./comparison.js";

/** How the rows of a comparison are printed. */
export const comparisonKind: RecordKind = {
  schema: referenceOf(compareSchema),
  idField: "name",
  secrets: [],
};

/** A record for each number, which says what is compared, too. */
export function recordComparison(comparison: Comparison) {
  const { by, a, b, confidence, difference_confidence, rows } = comparison;
  return rows.map((row) => ({
    by,
    a_name: a.name,
    b_name: b.name,
    a_all_calls: a.calls,
    b_all_calls: b.calls,
    ...row,
    confidence,
    difference_confidence,
  }));
}
