import { fieldOf, toAmount } from "./read-field.js";

/** How one latency was spread over a call, in milliseconds. */
export interface LatencyFacts {
  /** What was measured: `e2e`, `llm`, `tts` and so on. */
  readonly part: string;
  /** The call's own median. */
  readonly p50: number;
  /** Every measurement; none where the version of the API does not show them. */
  readonly values: readonly number[];
}

const suffix = "_latency";

/**
 * The latencies of a call: `latency.e2e` in the present version, `e2e_latency`
 * in the legacy one. What is no number is left out.
 */
export function readLatencies(call: unknown): LatencyFacts[] {
  const latencies: LatencyFacts[] = [];
  for (const [part, latency] of listParts(call)) {
    const values = readValues(fieldOf(latency, "values"));
    const p50 = toAmount(fieldOf(latency, "p50")) ?? medianOf(values);
    if (p50 !== undefined) {
      latencies.push({
        part,
        p50,
        values,
      });
    }
  }
  return latencies;
}

function listParts(call: unknown): [string, unknown][] {
  const together = fieldOf(call, "latency");
  const parts = Object.entries(Object(together));
  const fields = Object.entries(Object(call));
  for (const [name, latency] of fields) {
    if (name.endsWith(suffix)) {
      const part = name.slice(0, -suffix.length);
      parts.push([part, latency]);
    }
  }
  return parts;
}

function readValues(values: unknown): number[] {
  if (!Array.isArray(values)) {
    return [];
  }
  const amounts = values.map(toAmount);
  return amounts.filter((amount) => amount !== undefined);
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(sorted.length / 2);
  return sorted[rank - 1];
}
