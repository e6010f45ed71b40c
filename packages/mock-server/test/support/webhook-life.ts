import { describe, expect, it } from "vitest";
import { IndexedLife } from "../../src/life/indexed-life.js";
import type { LifeEvent } from "../../src/life/life-event.js";
import { createClock } from "../../src/time/clock.js";
import { Timeline } from "../../src/time/timeline.js";
import { Deliveries } from "../../src/webhooks/deliveries.js";
import type { DeliveryOptions } from "../../src/webhooks/delivery-options.js";
import { smallCalls } from "./small-calls.js";
import { WebhookAuditor } from "./webhook-auditor.js";

const start = Date.UTC(2024, 0, 1);
/**
 * Real time in which no timer ever fires: all that happens, happens on the
 * clock.
 */
const stillWall = { now: () => start, after: () => () => {} };

/** Holds webhooks to their promise over so many hours of the clock. */
export function describeWebhookLife(
  hours: number,
  options: Pick<DeliveryOptions, "sign"> = {},
): void {
  describe(`${hours} h of life at 1000 calls a minute, with a receiver that fails 20 % of the time`, () => {
    it("delivers every event once and in order, or journals it as failed after four attempts", async () => {
      const auditor = new WebhookAuditor({ failing: 0.2 });
      const clock = createClock({ at: start, wall: stillWall.now });
      const source = new IndexedLife(
        smallCalls(start, { count: 1000, periodMs: 60_000 }),
        start,
      );
      const deliveries: Deliveries = new Deliveries({
        ...options,
        url: "http://receiver.test",
        fetch: auditor.fetch,
        wall: stillWall,
        now: clock.now,
        timers: {
          get passed(): number {
            return line.passed;
          },
          after: (ms, callback, since) => line.after(ms, callback, since),
        },
      });
      const onEvent = (event: ReturnType<typeof source.take>) => {
        auditor.expect(event);
        deliveries.push(event);
      };
      const line: Timeline<LifeEvent> = new Timeline({
        clock,
        sources: [source],
        onEvent,
        gate: deliveries,
        wall: stillWall,
      });
      await line.advance(hours * 3_600_000);
      await settleRetries();

      const { events, delivered, failed, mostOpen } = auditor.counts;
      expect(auditor.breaches).toEqual([]);
      expect(auditor.open).toBe(0);
      expect(events).toBeGreaterThan(hours * 160_000);
      expect(delivered + failed).toBe(events);
      expect(failed / events).toBeGreaterThan(0.0012);
      expect(failed / events).toBeLessThan(0.002);
      expect(totals(deliveries)).toEqual({ delivered, failed });
      expect(mostOpen).toBeLessThan(3000);

      async function settleRetries(): Promise<void> {
        source.peek = () => Number.POSITIVE_INFINITY;
        await line.advance(60_000);
      }
    }, 600_000);
  });
}

function totals({ log }: Deliveries): Record<string, number> {
  const sums: Record<string, number> = { delivered: 0, failed: 0 };
  for (const [, outcome, count] of log.counts()) {
    if (outcome in sums) {
      sums[outcome] = (sums[outcome] ?? 0) + count;
    }
  }
  return sums;
}
