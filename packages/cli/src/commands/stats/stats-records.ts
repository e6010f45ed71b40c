import { referenceOf } from "../../output/json-schema-reference.js";
import type { RecordKind } from "../../output/record-kind.js";
import type { NumbersRecord, StatsReport } from "./stats-report.js";
import { statsInstants, statsSchema } from "./stats-schema.js";

/** How the numbers of calls are printed. */
export const statsKind: RecordKind = {
  schema: referenceOf(statsSchema, statsInstants),
  idField: "key",
  secrets: [],
};

/** The numbers of a group of calls, or of all. */
interface StatsRecord extends NumbersRecord {
  /** What calls are grouped by; null for all of them. */
  readonly by: string | null;
  /** Null for the calls that are in no group. */
  readonly key: string | null;
}

/** A record of all calls, then one of each group and of those in none. */
export function recordReport(report: StatsReport): StatsRecord[] {
  const { by, total, groups, without_group } = report;
  const all = {
    by: null,
    key: "all",
    ...total,
  };
  const each = groups.map((group) => {
    const { key, ...numbers } = group;
    return {
      by,
      key,
      ...numbers,
    };
  });
  const rest = {
    by,
    key: null,
    ...without_group,
  };
  if (rest.calls > 0) {
    return [all, ...each, rest];
  }
  return [all, ...each];
}
