import { SettingError } from "../../util/setting-error.js";
import { parseLatency } from "./answer-latency.js";
import type { Effect, Fault, RetryAfter } from "./fault.js";

type Draft = { -readonly [K in keyof Fault]: Fault[K] } & {
  retryAfter?: RetryAfter;
};

const effects: Readonly<
  Record<
    string,
    { accepts: string; read: (value: string) => Effect | undefined }
  >
> = {
  status: { accepts: "400 to 599", read: (v) => errorStatus(v, "status") },
  html: {
    accepts: "400 to 599 (an error page of that status)",
    read: (v) => errorStatus(v, "html"),
  },
  reset: {
    accepts: "before-headers, during-headers or after-headers",
    read: reset,
  },
  stall: {
    accepts: "half, or the number of bytes sent before the silence",
    read: (v) => cut(v, "stall"),
  },
  cut: {
    accepts: "half, or the number of bytes sent before the connection breaks",
    read: (v) => cut(v, "cut"),
  },
  truncate: {
    accepts: "half, or the number of bytes sent before the end",
    read: (v) => cut(v, "truncate"),
  },
  "content-type": {
    accepts: "a media type, such as text/html",
    read: contentType,
  },
  page: {
    accepts: "repeat",
    read: (v) => (v === "repeat" ? { kind: "page", page: v } : undefined),
  },
  unknown: { accepts: "fields, enums or all", read: unknownThings },
};

const scopes: Readonly<
  Record<
    string,
    { accepts: string; read: (value: string) => Partial<Draft> | undefined }
  >
> = {
  latency: {
    accepts: "a latency",
    read: (v) => ({ latency: parseLatency(v) }),
  },
  "retry-after": {
    accepts: "seconds (2), date, date(5) or absurd",
    read: retryAfter,
  },
  rate: { accepts: "0 to 1", read: rate },
  path: { accepts: "the start of a path, such as /list-calls", read: path },
  method: {
    accepts: "a method, such as GET",
    read: (v) =>
      /^[A-Z]+$/i.test(v) ? { method: v.toUpperCase() } : undefined,
  },
  after: {
    accepts: "a whole number",
    read: (v) => count(v, (after) => ({ after })),
  },
  first: {
    accepts: "a whole number",
    read: (v) => count(v, (first) => ({ first })),
  },
};

/** The names that a fault's clauses may have. */
export const faultKeys: readonly string[] = [
  ...Object.keys(effects),
  ...Object.keys(scopes),
];

/**
 * Reads a fault: clauses `name=value`, separated by semicolons. At most one
 * effect; `latency` goes with any of them.
 *
 * @example parseFault("status=503;rate=0.1")
 * @example parseFault("status=429;retry-after=date(5);path=/list-calls;first=2")
 */
export function parseFault(text: string): Fault {
  const draft: Draft = {};
  const seen = new Set<string>();
  for (const clause of text.split(";")) {
    if (clause.trim() !== "") {
      readClause(draft, clause, seen);
    }
  }
  if (!draft.effect && !draft.latency) {
    throw new SettingError(
      `The fault "${text}" does nothing. Give it one of: ${[...Object.keys(effects), "latency"].join(", ")}.`,
    );
  }
  return finish(draft, text);
}

function readClause(draft: Draft, clause: string, seen: Set<string>): void {
  const at = clause.indexOf("=");
  const name = (at < 0 ? clause : clause.slice(0, at)).trim().toLowerCase();
  const value = at < 0 ? "" : clause.slice(at + 1).trim();
  if (seen.has(name)) {
    throw new SettingError(`The fault says "${name}" twice. Once is enough.`);
  }
  seen.add(name);
  const effect = lookUp(effects, name);
  const scope = lookUp(scopes, name);
  if (!effect && !scope) {
    throw new SettingError(
      `A fault has no "${name}". It has: ${faultKeys.join(", ")}.`,
    );
  }
  if (effect && draft.effect) {
    throw new SettingError(
      `A fault has one effect: "${draft.effect.kind}" and "${name}" are two.`,
    );
  }
  const read = effect ? wrapEffect(effect.read(value)) : scope?.read(value);
  if (!read) {
    throw new SettingError(
      `"${value}" is not a fault's ${name}. Accepted: ${(effect ?? scope)?.accepts}.`,
    );
  }
  Object.assign(draft, read);
}

function lookUp<T>(
  table: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function wrapEffect(effect: Effect | undefined): Partial<Draft> | undefined {
  return effect && { effect };
}

function finish({ retryAfter, ...fault }: Draft, text: string): Fault {
  if (!retryAfter) {
    return fault;
  }
  if (fault.effect?.kind !== "status" && fault.effect?.kind !== "html") {
    throw new SettingError(
      `In the fault "${text}", retry-after needs a status or an html page to go with.`,
    );
  }
  return { ...fault, effect: { ...fault.effect, retryAfter } };
}

function errorStatus(
  value: string,
  kind: "status" | "html",
): Effect | undefined {
  return /^[45]\d\d$/.test(value) ? { kind, status: Number(value) } : undefined;
}

function reset(value: string): Effect | undefined {
  const known =
    value === "before-headers" ||
    value === "during-headers" ||
    value === "after-headers";
  return known ? { kind: "reset", at: value } : undefined;
}

function cut(
  value: string,
  kind: "stall" | "cut" | "truncate",
): Effect | undefined {
  if (value === "half") {
    return { kind };
  }
  return count(value, (bytes): Effect => ({ kind, bytes }));
}

function contentType(value: string): Effect | undefined {
  return /^[\w.+-]+\/[\w.+-]+$/.test(value)
    ? { kind: "content-type", type: value }
    : undefined;
}

function unknownThings(value: string): Effect | undefined {
  return value === "fields" || value === "enums" || value === "all"
    ? { kind: "unknown", what: value }
    : undefined;
}

function retryAfter(value: string): Partial<Draft> | undefined {
  if (value === "absurd") {
    return { retryAfter: { kind: "absurd" } };
  }
  if (value === "date") {
    return { retryAfter: { kind: "date", seconds: 2 } };
  }
  const date = /^date\((\d{1,9})\)$/.exec(value);
  if (date) {
    return { retryAfter: { kind: "date", seconds: Number(date[1]) } };
  }
  return count(
    value,
    (seconds): Partial<Draft> => ({ retryAfter: { kind: "seconds", seconds } }),
  );
}

function rate(value: string): Partial<Draft> | undefined {
  const share = Number(value);
  return /^(\d+(\.\d+)?|\.\d+)(e-\d+)?$/i.test(value) && share <= 1
    ? { rate: share }
    : undefined;
}

function path(value: string): Partial<Draft> | undefined {
  return /^\/[^\s;?#]*$/.test(value) ? { path: value } : undefined;
}

function count<T>(value: string, make: (n: number) => T): T | undefined {
  return /^\d{1,9}$/.test(value) ? make(Number(value)) : undefined;
}
