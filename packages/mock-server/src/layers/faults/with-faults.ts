import type { Answerer } from "../../api/answerer.js";
import { errorAnswer } from "../../api/make-answer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import { DEFAULT_SEED } from "../../defaults.js";
import { SettingError } from "../../util/setting-error.js";
import { commitEffect } from "./effects/commit-effect.js";
import type { Fault } from "./fault.js";
import { FaultSet, type Verdict } from "./fault-set.js";
import { formatFault } from "./format-fault.js";
import { parseFault } from "./parse-fault.js";

/**
 * The request header that asks for a fault in this one answer:
 * `x-rollcall-fault: status=503`.
 */
export const faultHeader = "x-rollcall-fault";

/** What the fault layer needs. */
export interface FaultOptions {
  /** The faults in force; tests and the admin API change it. */
  readonly set: FaultSet;
  /** Numbers the latencies that headers ask for. @default 1 */
  readonly seed?: number;
  /** Waits real milliseconds. @default setTimeout */
  readonly sleep?: (ms: number) => Promise<void>;
  /**
   * Real time in epoch milliseconds, for a dated Retry-After. @default Date.now
   */
  readonly now?: () => number;
  /**
   * Told of every fault that is committed, before its latency: the journal and
   * the metrics.
   */
  readonly onFault?: (request: MockRequest, verdict: Verdict) => void;
}

/**
 * Lets things go wrong on the way to and from an answerer. While no fault is in
 * force and no header asks for one, a request passes through at the cost of two
 * comparisons.
 */
export function withFaults(inner: Answerer, options: FaultOptions): Answerer {
  const { set } = options;
  const byHeader = headerFaults(options.seed ?? DEFAULT_SEED);
  return (request) => {
    const header = request.headers[faultHeader];
    if (header === undefined && !set.active) {
      return inner(request);
    }
    const verdict =
      header === undefined
        ? set.judge(request.method, request.url)
        : byHeader(header);
    if (verdict === undefined) {
      return inner(request);
    }
    if ("status" in verdict) {
      return verdict;
    }
    options.onFault?.(request, verdict);
    return commit(inner, request, verdict, options);
  };
}

async function commit(
  inner: Answerer,
  request: MockRequest,
  { effect, latencyMs }: Verdict,
  options: FaultOptions,
): Promise<MockAnswer> {
  const { now = Date.now } = options;
  if (effect === undefined) {
    // First, while the request has the process. Answers made after the wait, all
    // at once, would keep new requests unread, and those would wait together.
    const answer = await inner(request);
    await holdBack(latencyMs, options);
    return answer;
  }
  await holdBack(latencyMs, options);
  return commitEffect(effect, inner, request, now());
}

/** No timer for no time: it would take a millisecond and more. */
async function holdBack(
  ms: number,
  { sleep = sleepReal }: FaultOptions,
): Promise<void> {
  if (ms > 0) {
    await sleep(ms);
  }
}

/**
 * Reads the header of one request: the verdict, or the 400 that explains what
 * is wrong with it.
 */
function headerFaults(
  seed: number,
): (header: string) => Verdict | MockAnswer | undefined {
  let position = 0;
  return (header) => {
    try {
      const fault = parseFault(header);
      rejectScope(fault, header);
      position += 1;
      return new FaultSet(seed + position, [fault]).judge("", "");
    } catch (error) {
      if (error instanceof SettingError) {
        return errorAnswer(400, `Header ${faultHeader}: ${error.message}`);
      }
      throw error;
    }
  };
}

function rejectScope(
  { latency, effect, ...scope }: Fault,
  header: string,
): void {
  const names = Object.keys(scope);
  if (names.length === 0) {
    return;
  }
  const kept = formatFault({
    ...(latency && { latency }),
    ...(effect && { effect }),
  });
  throw new SettingError(
    `"${header}" is for this one request: leave out ${names.join(", ")}. Accepted: "${kept}".`,
  );
}

function sleepReal(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
