import type { Bin } from "../../fleet/histogram.js";

/** The numbers of one value; nothing where no call has it. */
export interface AmountRecord {
  /** How many numbers there are. */
  readonly count: number;
  readonly total: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** How far a percentile may be off, as a part of it: 0, or 0.01. */
  readonly max_error: number;
}

/** One latency, in milliseconds. */
export interface LatencyRecord {
  readonly part: string;
  /** Percentiles of all measurements, of the calls that show theirs. */
  readonly measurements: AmountRecord | null;
  /** Percentiles of the calls' own medians: no percentiles of measurements. */
  readonly medians_of_calls: AmountRecord | null;
  /** Whether every call that has this latency shows its measurements. */
  readonly is_pooled: boolean;
}

/** How often something was so, of the calls that say whether it was. */
export interface ShareRecord {
  readonly yes: number;
  readonly known: number;
  /** Nothing where no call says it. */
  readonly share: number | null;
}

/** How often a text is there. */
export interface CountRecord {
  readonly value: string;
  readonly calls: number;
}

/** The numbers of a group of calls, or of all. */
export interface NumbersRecord {
  readonly calls: number;
  /** When the first and the last call started, in epoch milliseconds. */
  readonly first_start: number | null;
  readonly last_start: number | null;
  readonly duration_ms: AmountRecord | null;
  readonly cost_cents: AmountRecord | null;
  readonly peak_concurrency: PeakRecord | null;
  readonly success: ShareRecord;
  readonly voicemail: ShareRecord;
  readonly transfer: ShareRecord;
  readonly error: ShareRecord;
  readonly not_connected: ShareRecord;
  readonly statuses: readonly CountRecord[];
  readonly reasons: readonly CountRecord[];
  readonly reason_groups: readonly CountRecord[];
  readonly sentiments: readonly CountRecord[];
  readonly directions: readonly CountRecord[];
  /** From end to end: percentiles of the calls' own medians, as all have those. */
  readonly e2e_latency_ms: AmountRecord | null;
  readonly latencies_ms: readonly LatencyRecord[];
}

/** The most calls that went on at the same time. */
interface PeakRecord {
  readonly calls: number;
  /** When, in epoch milliseconds. */
  readonly at: number;
}

/** A group of calls. */
export interface GroupRecord extends NumbersRecord {
  readonly key: string;
}

/** How numbers of one kind are spread over all calls. */
export interface Histogram {
  /** What the numbers are: `duration`, or a latency's name. */
  readonly name: string;
  readonly bins: readonly Bin[];
}

/** What `rollcall stats` finds. */
export interface StatsReport {
  /** The time zone of days and hours. */
  readonly tz: string;
  readonly total: NumbersRecord;
  /** Each day on which calls started, in order. */
  readonly days: readonly CountRecord[];
  /** What calls are grouped by. */
  readonly by: string | null;
  readonly groups: readonly GroupRecord[];
  /** Of the calls that are in no group, for they do not have the value. */
  readonly without_group: NumbersRecord;
  /** Of durations, in milliseconds. */
  readonly durations: Histogram;
  /** Of each latency, in milliseconds: what its percentiles are of. */
  readonly latencies: readonly Histogram[];
}
