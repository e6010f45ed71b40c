import { formatLatency } from "./answer-latency.js";
import type { Effect, Fault, RetryAfter } from "./fault.js";

/** Writes a fault as `parseFault` reads it. */
export function formatFault(fault: Fault): string {
  const clauses: string[] = [];
  if (fault.effect) {
    clauses.push(...formatEffect(fault.effect));
  }
  if (fault.latency) {
    clauses.push(`latency=${formatLatency(fault.latency)}`);
  }
  for (const name of ["rate", "path", "method", "after", "first"] as const) {
    if (fault[name] !== undefined) {
      clauses.push(`${name}=${fault[name]}`);
    }
  }
  return clauses.join(";");
}

function formatEffect(effect: Effect): string[] {
  switch (effect.kind) {
    case "status":
    case "html": {
      const status = `${effect.kind}=${effect.status}`;
      return effect.retryAfter
        ? [status, `retry-after=${formatRetryAfter(effect.retryAfter)}`]
        : [status];
    }
    case "reset":
      return [`reset=${effect.at}`];
    case "stall":
    case "cut":
    case "truncate":
      return [`${effect.kind}=${effect.bytes ?? "half"}`];
    case "content-type":
      return [`content-type=${effect.type}`];
    case "page":
      return [`page=${effect.page}`];
    case "unknown":
      return [`unknown=${effect.what}`];
  }
}

function formatRetryAfter(value: RetryAfter): string {
  if (value.kind === "absurd") {
    return "absurd";
  }
  return value.kind === "date"
    ? `date(${value.seconds})`
    : String(value.seconds);
}
