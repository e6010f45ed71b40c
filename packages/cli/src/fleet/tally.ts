import type { CallFacts } from "./call-facts.js";
import { Counter } from "./counter.js";
import { Extent } from "./extent.js";
import type { LatencyFacts } from "./latency-facts.js";
import { LatencyTally } from "./latency-tally.js";
import { PeakConcurrency } from "./peak-concurrency.js";
import { Quantiles } from "./quantiles.js";
import { Share } from "./share.js";

/** So many kinds of latency are kept: the API has seven. */
const mostLatencies = 50;

/**
 * The numbers of many calls, in constant memory. A call that does not have a
 * value is left out of that value's numbers only.
 */
export class Tally {
  calls = 0;
  readonly starts = new Extent();
  readonly durations = new Quantiles();
  /** In cents. */
  readonly costs = new Quantiles();
  readonly concurrency = new PeakConcurrency();
  readonly statuses = new Counter();
  readonly reasons = new Counter();
  readonly reasonGroups = new Counter();
  readonly sentiments = new Counter();
  readonly directions = new Counter();
  readonly success = new Share();
  readonly voicemail = new Share();
  readonly transfer = new Share();
  readonly errors = new Share();
  readonly notConnected = new Share();
  readonly latencies = new Map<string, LatencyTally>();

  add(facts: CallFacts): void {
    this.calls++;
    this.#addAmounts(facts);
    this.#addTexts(facts);
    this.#addShares(facts);
    for (const latency of facts.latencies) {
      this.#addLatency(latency);
    }
  }

  #addAmounts({ durationMs, costCents, start, end }: CallFacts): void {
    if (durationMs !== undefined) {
      this.durations.add(durationMs);
    }
    if (costCents !== undefined) {
      this.costs.add(costCents);
    }
    if (start !== undefined) {
      this.starts.add(start);
    }
    if (start !== undefined && end !== undefined) {
      this.concurrency.add(start, end);
    }
  }

  #addTexts(facts: CallFacts): void {
    const pairs = [
      [this.statuses, facts.status],
      [this.reasons, facts.reason],
      [this.reasonGroups, facts.reasonGroup],
      [this.sentiments, facts.sentiment],
      [this.directions, facts.direction],
    ] as const;
    for (const [counter, text] of pairs) {
      if (text !== undefined) {
        counter.add(text);
      }
    }
  }

  #addShares({ isSuccessful, isVoicemail, reasonGroup }: CallFacts): void {
    const isOfGroup = (group: string) => {
      if (reasonGroup === undefined) {
        return undefined;
      }
      return reasonGroup === group;
    };
    this.success.add(isSuccessful);
    this.voicemail.add(isVoicemail);
    this.transfer.add(isOfGroup("transfer"));
    this.errors.add(isOfGroup("error"));
    this.notConnected.add(isOfGroup("not_connected"));
  }

  #addLatency(latency: LatencyFacts): void {
    const known = this.latencies.get(latency.part);
    if (!known && this.latencies.size >= mostLatencies) {
      return;
    }
    const tally = known ?? new LatencyTally();
    tally.add(latency);
    this.latencies.set(latency.part, tally);
  }
}
