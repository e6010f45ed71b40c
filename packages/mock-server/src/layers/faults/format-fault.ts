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
    case "html":
      return formatStatus(effect);
    case "reset":
      return [`reset=${effect.at}`];
    case "stall":
    case "cut":
    case "truncate": {
      const where = effect.bytes ?? "half";
      return [`${effect.kind}=${where}`];
    }
    case "content-type":
      return [`content-type=${effect.type}`];
    case "page":
      return [`page=${effect.page}`];
    case "unknown":
      return [`unknown=${effect.what}`];
  }
}

type StatusEffect = Extract<Effect, { readonly status: number }>;

function formatStatus({ kind, status, retryAfter }: StatusEffect): string[] {
  const clauses = [`${kind}=${status}`];
  if (retryAfter) {
    clauses.push(`retry-after=${formatRetryAfter(retryAfter)}`);
  }
  return clauses;
}

function formatRetryAfter(value: RetryAfter): string {
  switch (value.kind) {
    case "absurd":
      return "absurd";
    case "date":
      return `date(${value.seconds})`;
    case "seconds":
      return String(value.seconds);
  }
}
