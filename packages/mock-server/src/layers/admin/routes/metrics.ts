import { textAnswer } from "../../../api/make-answer.js";
import type { RequestCounters } from "../../journal/request-counters.js";
import type { AdminPorts, WebhooksPort } from "../admin-ports.js";
import { type AdminRoute, adminRoute } from "../admin-route.js";
import { type Family, type Sample, writeFamilies } from "../prometheus.js";

const TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Numbers for Prometheus. */
export function metricsRoutes(ports: AdminPorts): AdminRoute[] {
  const metrics = adminRoute({
    method: "GET",
    path: "/metrics",
    does: "Counters in Prometheus' text format.",
    handle: () => textAnswer(200, TYPE, metricsText(ports)),
  });
  return [metrics];
}

/** Everything that is counted, as Prometheus reads it. */
function metricsText(ports: AdminPorts): string {
  const { journal, webhooks } = ports;
  return writeFamilies([
    ...requestFamilies(journal.counters),
    ...mockFamilies(ports),
    ...(webhooks ? webhookFamilies(webhooks) : []),
  ]);
}

function requestFamilies(counters: RequestCounters): Family[] {
  const statuses = byLabel("status", counters.statuses());
  const faults = byLabel("fault", counters.faults());
  return [
    counter("requests_total", "Requests answered, by status.", statuses),
    answerTimes(counters),
    counter("response_bytes_total", "Bytes of bodies sent.", [
      [{}, counters.totalBytes],
    ]),
    counter("faults_total", "Faults committed, and requests limited.", faults),
  ];
}

function mockFamilies({ clock, calls, faults }: AdminPorts): Family[] {
  return [
    gauge("faults_in_force", "Faults in force.", faults.faults.length),
    gauge("calls", "Calls that the API can list now.", calls.count()),
    gauge(
      "clock_seconds",
      "The clock of the mock, in seconds since the epoch.",
      clock.now() / 1000,
    ),
    gauge(
      "clock_speed",
      "Seconds of the clock in one of real time.",
      clock.speed,
    ),
  ];
}

function webhookFamilies({ log, pending }: WebhooksPort): Family[] {
  const attempts = log
    .counts()
    .map(([event, outcome, count]): Sample => [{ event, outcome }, count]);
  return [
    counter(
      "webhook_attempts_total",
      "Webhook attempts, by event and outcome.",
      attempts,
    ),
    gauge(
      "webhooks_pending",
      "Events neither delivered nor given up.",
      pending,
    ),
  ];
}

function answerTimes(counters: RequestCounters): Family {
  const times = counters.answerTimes();
  const buckets = times.map(([ms, count]): Sample => {
    const le = ms === Number.POSITIVE_INFINITY ? "+Inf" : ms / 1000;
    return [{ le }, count];
  });
  const total = times.at(-1)?.[1] ?? 0;
  return {
    name: "rollcall_request_seconds",
    type: "histogram",
    help: "Time until the answer, latencies that were asked for included.",
    samples: [
      ["_bucket", buckets],
      ["_sum", [[{}, counters.totalMs / 1000]]],
      ["_count", [[{}, total]]],
    ],
  };
}

function counter(
  name: string,
  help: string,
  samples: readonly Sample[],
): Family {
  return {
    name: `rollcall_${name}`,
    type: "counter",
    help,
    samples: [["", samples]],
  };
}

function gauge(name: string, help: string, value: number): Family {
  return {
    name: `rollcall_${name}`,
    type: "gauge",
    help,
    samples: [["", [[{}, value]]]],
  };
}

function byLabel(
  label: string,
  pairs: readonly (readonly [string | number, number])[],
): Sample[] {
  return pairs.map(([key, count]) => [{ [label]: key }, count]);
}
