import type { Latencies } from "../latencies.js";
import { type ByteWriter, utf8 } from "./byte-writer.js";

const FIELDS = {
  e2e: utf8(',"e2e_latency":{"p50":'),
  llm: utf8(',"llm_latency":{"p50":'),
  rtt: utf8(',"llm_websocket_network_rtt_latency":{"p50":'),
};
const P90 = utf8(',"p90":');
const P95 = utf8(',"p95":');
const P99 = utf8(',"p99":');
const MAX = utf8(',"max":');
const MIN = utf8(',"min":');
const NUM = utf8(',"num":');
const CLOSE_BRACE = 125;

/** Writes one latency object; nothing when nothing was measured. */
export function writeLatency(
  out: ByteWriter,
  field: keyof typeof FIELDS,
  latencies: Latencies,
): void {
  if (latencies.count === 0) {
    return;
  }
  latencies.sort();
  out.put(FIELDS[field]);
  out.uint(latencies.percentile(50));
  writePercentile(out, P90, latencies, 90);
  writePercentile(out, P95, latencies, 95);
  writePercentile(out, P99, latencies, 99);
  writePercentile(out, MAX, latencies, 100);
  writePercentile(out, MIN, latencies, 0);
  out.put(NUM);
  out.uint(latencies.count);
  out.byte(CLOSE_BRACE);
}

function writePercentile(
  out: ByteWriter,
  name: Uint8Array,
  latencies: Latencies,
  percent: number,
): void {
  out.put(name);
  out.uint(latencies.percentile(percent));
}
