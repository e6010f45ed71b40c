import type { Counter } from "../../fleet/counter.js";
import type { LatencyTally } from "../../fleet/latency-tally.js";
import type { Quantiles } from "../../fleet/quantiles.js";
import type { Share } from "../../fleet/share.js";
import type { Tally } from "../../fleet/tally.js";
import type {
  AmountRecord,
  CountRecord,
  LatencyRecord,
  NumbersRecord,
  ShareRecord,
} from "./stats-report.js";

/** The numbers of a tally as plain data. */
export function recordNumbers(tally: Tally): NumbersRecord {
  const endToEnd = tally.latencies.get("e2e");
  const latencies = [...tally.latencies];
  return {
    calls: tally.calls,
    first_start: tally.starts.first ?? null,
    last_start: tally.starts.last ?? null,
    duration_ms: recordAmounts(tally.durations),
    cost_cents: recordAmounts(tally.costs),
    peak_concurrency: tally.concurrency.peak ?? null,
    success: recordShare(tally.success),
    voicemail: recordShare(tally.voicemail),
    transfer: recordShare(tally.transfer),
    error: recordShare(tally.errors),
    not_connected: recordShare(tally.notConnected),
    statuses: recordCounts(tally.statuses),
    reasons: recordCounts(tally.reasons),
    reason_groups: recordCounts(tally.reasonGroups),
    sentiments: recordCounts(tally.sentiments),
    directions: recordCounts(tally.directions),
    e2e_latency_ms: endToEnd ? recordAmounts(endToEnd.medians) : null,
    latencies_ms: latencies.map(recordLatency),
  };
}

function recordAmounts(amounts: Quantiles): AmountRecord | null {
  const p50 = amounts.quantile(0.5);
  const p90 = amounts.quantile(0.9);
  const p99 = amounts.quantile(0.99);
  if (p50 === undefined || p90 === undefined || p99 === undefined) {
    return null;
  }
  return {
    count: amounts.count,
    total: amounts.total,
    p50,
    p90,
    p99,
    max_error: amounts.error,
  };
}

function recordLatency([part, tally]: [string, LatencyTally]): LatencyRecord {
  return {
    part,
    measurements: recordAmounts(tally.measurements),
    medians_of_calls: recordAmounts(tally.medians),
    is_pooled: tally.isPooled,
  };
}

function recordShare({ yes, known, share }: Share): ShareRecord {
  return {
    yes,
    known,
    share: share ?? null,
  };
}

function recordCounts(counter: Counter): CountRecord[] {
  const counts = counter.sorted();
  return counts.map(([value, calls]) => ({
    value,
    calls,
  }));
}
