import { quote } from "../../util/quote.js";
import { SettingError } from "../../util/setting-error.js";
import { type EffectClause, effectClauses } from "./effect-clauses.js";
import type { Fault, RetryAfter } from "./fault.js";
import { type ScopeClause, scopeClauses } from "./scope-clauses.js";

/** A fault that is being read. */
type Draft = { -readonly [K in keyof Fault]: Fault[K] } & {
  retryAfter?: RetryAfter;
};

/** The names that a fault's clauses may have. */
export const faultKeys: readonly string[] = [
  ...Object.keys(effectClauses),
  ...Object.keys(scopeClauses),
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
    const effects = [...Object.keys(effectClauses), "latency"];
    throw new SettingError(
      `The fault ${quote(text)} does nothing. Give it one of: ${effects.join(", ")}.`,
    );
  }
  return withRetryAfter(draft, text);
}

function readClause(draft: Draft, text: string, seen: Set<string>): void {
  const { name, value } = splitClause(text);
  if (seen.has(name)) {
    throw new SettingError(`The fault says "${name}" twice. Once is enough.`);
  }
  seen.add(name);
  const effect = lookUp<EffectClause>(effectClauses, name);
  if (effect) {
    refuseSecond(draft, name);
    draft.effect = effect.read(value) ?? refuse(name, value, effect.accepts);
    return;
  }
  const scope = lookUp<ScopeClause>(scopeClauses, name);
  if (!scope) {
    throw new SettingError(
      `A fault has no ${quote(name)}. It has: ${faultKeys.join(", ")}.`,
    );
  }
  const fields = scope.read(value) ?? refuse(name, value, scope.accepts);
  Object.assign(draft, fields);
}

function splitClause(text: string): {
  name: string;
  value: string;
} {
  const [name = "", ...rest] = text.split("=");
  return {
    name: name.trim().toLowerCase(),
    value: rest.join("=").trim(),
  };
}

function refuseSecond({ effect }: Draft, name: string): void {
  if (effect) {
    throw new SettingError(
      `A fault has one effect: "${effect.kind}" and "${name}" are two.`,
    );
  }
}

function refuse(name: string, value: string, accepts: string): never {
  throw new SettingError(
    `${quote(value)} is not a fault's ${name}. Accepted: ${accepts}.`,
  );
}

function lookUp<T>(
  table: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  if (Object.hasOwn(table, name)) {
    return table[name];
  }
  return undefined;
}

function withRetryAfter({ retryAfter, ...fault }: Draft, text: string): Fault {
  if (!retryAfter) {
    return fault;
  }
  const { effect } = fault;
  if (effect?.kind === "status" || effect?.kind === "html") {
    return {
      ...fault,
      effect: {
        ...effect,
        retryAfter,
      },
    };
  }
  throw new SettingError(
    `In the fault ${quote(text)}, retry-after needs a status or an html page to go with.`,
  );
}
