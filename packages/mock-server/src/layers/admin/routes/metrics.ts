import { textAnswer } from "../../../api/answers.js";
import type { AdminPorts } from "../ports.js";
import type { AdminRoute } from "../route.js";

type Sample = readonly [
  labels: Readonly<Record<string, string | number>>,
  value: number,
];

/** Numbers for Prometheus, in its text format 0.0.4. */
export function metricsRoutes(ports: AdminPorts): AdminRoute[] {
  const answer = () =>
    textAnswer(
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      metricsText(ports),
    );
  return [
    {
      method: "GET",
      path: "/metrics",
      does: "Counters in Prometheus' text format.",
      handle: answer,
    },
  ];
}

/** Everything that is counted, as Prometheus reads it. */
export function metricsText({
  clock,
  calls,
  faults,
  journal,
  webhooks,
}: AdminPorts): string {
  const { counters } = journal;
  const families = [
    family(
      "rollcall_requests_total",
      "counter",
      "Requests answered, by status.",
      byLabel("status", counters.statuses()),
    ),
    answerTimes(counters),
    family(
      "rollcall_response_bytes_total",
      "counter",
      "Bytes of bodies sent.",
      [[{}, counters.totalBytes]],
    ),
    family(
      "rollcall_faults_total",
      "counter",
      "Faults committed, and requests limited.",
      byLabel("fault", counters.faults()),
    ),
    family("rollcall_faults_in_force", "gauge", "Faults in force.", [
      [{}, faults.faults.length],
    ]),
    family("rollcall_calls", "gauge", "Calls that the API can list now.", [
      [{}, calls.count()],
    ]),
    family(
      "rollcall_clock_seconds",
      "gauge",
      "The clock of the mock, in seconds since the epoch.",
      [[{}, clock.now() / 1000]],
    ),
    family(
      "rollcall_clock_speed",
      "gauge",
      "Seconds of the clock in one of real time.",
      [[{}, clock.speed]],
    ),
  ];
  if (webhooks) {
    const samples = webhooks.log
      .counts()
      .map(([event, outcome, count]): Sample => [{ event, outcome }, count]);
    families.push(
      family(
        "rollcall_webhook_attempts_total",
        "counter",
        "Webhook attempts, by event and outcome.",
        samples,
      ),
      family(
        "rollcall_webhooks_pending",
        "gauge",
        "Events neither delivered nor given up.",
        [[{}, webhooks.pending]],
      ),
    );
  }
  return `${families.join("\n")}\n`;
}

function byLabel(
  label: string,
  pairs: readonly (readonly [string | number, number])[],
): Sample[] {
  return pairs.map(([key, count]) => [{ [label]: key }, count]);
}

function answerTimes(counters: AdminPorts["journal"]["counters"]): string {
  const name = "rollcall_request_seconds";
  const buckets = counters.answerTimes();
  const total = buckets.at(-1)?.[1] ?? 0;
  const lines = buckets.map(([ms, count]) =>
    sample(
      `${name}_bucket`,
      { le: ms === Infinity ? "+Inf" : ms / 1000 },
      count,
    ),
  );
  return [
    `# HELP ${name} Time until the answer, latencies that were asked for included.`,
    `# TYPE ${name} histogram`,
    ...lines,
    sample(`${name}_sum`, {}, counters.totalMs / 1000),
    sample(`${name}_count`, {}, total),
  ].join("\n");
}

function family(
  name: string,
  type: "counter" | "gauge",
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([labels, value]) => sample(name, labels, value));
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join(
    "\n",
  );
}

function sample(
  name: string,
  labels: Readonly<Record<string, string | number>>,
  value: number,
): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${quoted(String(text))}"`,
  );
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
}

function quoted(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}
