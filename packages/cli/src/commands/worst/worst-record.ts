import type { CallFacts } from "../../fleet/call-facts.js";
import type { Ranked } from "../../fleet/top-calls.js";
import type { Column, Fields } from "../../output/column.js";
import { createStartColumn } from "../../output/columns.js";
import { referenceOf } from "../../output/json-schema-reference.js";
import type { RecordKind } from "../../output/record-kind.js";
import { showValue } from "../../output/show-value.js";
import type { TimeFormat } from "../../output/time-format.js";
import type { Measure } from "./measures.js";
import { schemaOf } from "./worst-schema.js";

/** A call at its rank, from 1 on. */
export function recordRanked(
  { call, value }: Ranked<CallFacts>,
  rank: number,
  { field, record }: Measure,
): Fields {
  return {
    rank,
    call_id: call.id ?? null,
    agent_id: call.agent ?? null,
    start_timestamp: call.start ?? null,
    disconnection_reason: call.reason ?? null,
    [field]: record(value),
  };
}

/** How ranked calls are printed. */
export function createRankedKind(measure: Measure): RecordKind {
  return {
    createColumns: (times) => createColumns(measure, times),
    schema: referenceOf(schemaOf(measure), ["start_timestamp"]),
    idField: "call_id",
    secrets: [],
  };
}

/** The value stands to the right, as numbers do. */
function createColumns(
  { title, field, show }: Measure,
  times: TimeFormat,
): readonly Column[] {
  return [
    {
      title,
      cell: (call) => show(call[field]),
      align: "right",
    },
    {
      title: "call_id",
      cell: (call) => showValue(call.call_id),
    },
    createStartColumn(times),
    {
      title: "reason",
      cell: (call) => showValue(call.disconnection_reason),
      shrinksTo: 6,
    },
  ];
}
