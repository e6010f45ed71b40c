import fc from "fast-check";
import type { Whole } from "./v3-filter-model.js";
import { anyFilters, type Filters } from "./v3-questions.js";

type Json = Readonly<Record<string, unknown>>;

/** Filters as people write them, and what they mean on the wire. */
interface Written {
  readonly written: Json;
  /** All of these have to be met: of two bounds, each is in one. */
  readonly meanings: readonly Filters[];
}

/** What the client calls the wire's tests. */
const names: Readonly<Record<string, string>> = {
  sw: "startsWith",
  ew: "endsWith",
  co: "contains",
  bt: "between",
};

const bounds = ["start_timestamp", "end_timestamp", "duration_ms"];

/** Any filters in the client's notation, or in the wire's. */
export function anyWritten(all: readonly Whole[]): fc.Arbitrary<Written> {
  return fc
    .record({
      wire: anyFilters(all),
      isShort: fc.boolean(),
      span: fc.nat(9_000_000),
      upper: fc.constantFrom("lt", "le"),
    })
    .map(({ wire: given, isShort, span, upper }) => {
      const wire = askable(given);
      const written = mapValues(wire, (filter) => writeFilter(filter, isShort));
      const second = secondBounds(wire, span, upper);
      return {
        written: { ...written, ...mergeBounds(wire, second) },
        meanings: [wire, second],
      };
    });
}

function mapValues(given: Json, change: (value: unknown) => unknown): Json {
  const entries = Object.entries(given);
  return Object.fromEntries(entries.map(([key, one]) => [key, change(one)]));
}

/** Without what the client refuses: empty lists, parts of a millisecond. */
function askable(wire: Filters): Filters {
  const entries = Object.entries(wire).map(([key, filter]) => [
    key,
    tidied(key, Array.isArray(filter) ? oneForEachKey(filter) : filter),
  ]);
  return Object.fromEntries(entries.filter(([, filter]) => !isEmpty(filter)));
}

/** An entry is written once, by its key. */
function oneForEachKey(conditions: readonly Json[]): readonly Json[] {
  const isFirst = ({ key }: Json, index: number) =>
    key === undefined ||
    conditions.findIndex((one) => one.key === key) === index;
  return conditions.filter(isFirst);
}

/** With whole instants, and ranges from low to high. */
function tidied(name: string, filter: unknown): unknown {
  const isInstant = name.endsWith("_timestamp");
  return JSON.parse(JSON.stringify(filter), (_key, value) => {
    if (isInstant && typeof value === "number") {
      return Math.floor(value);
    }
    const isRange = Array.isArray(value) && typeof value[0] === "number";
    return isRange ? value.sort((a: number, b: number) => a - b) : value;
  });
}

function isEmpty(filter: unknown): boolean {
  return JSON.stringify(filter).includes("[]");
}

function writeFilter(filter: unknown, isShort: boolean): unknown {
  if (!Array.isArray(filter)) {
    return writeCondition(filter as Json, isShort);
  }
  const [first] = filter as readonly Json[];
  if (first?.key === undefined) {
    return filter;
  }
  const entries = filter.map(({ key, ...rest }) => [
    key,
    writeCondition(rest, isShort),
  ]);
  return Object.fromEntries(entries);
}

function writeCondition({ type, op, value }: Json, isShort: boolean): unknown {
  if (type === "present") {
    return { exists: op === "pr" };
  }
  const isPlain = op === "eq" || op === "in";
  if (isPlain && isShort) {
    return value;
  }
  const name = String(op);
  return { [names[name] ?? name]: value };
}

/** For each lower bound on the wire, an upper one. */
function secondBounds(wire: Filters, span: number, op: string): Filters {
  const lower = Object.entries(wire as Record<string, Json>).filter(
    ([key, { op }]) => bounds.includes(key) && (op === "ge" || op === "gt"),
  );
  const upper = lower.map(([key, { value }]) => [
    key,
    { type: "number", op, value: Number(value) + span },
  ]);
  return Object.fromEntries(upper);
}

function mergeBounds(wire: Filters, second: Filters): Json {
  const pairs = Object.entries(second as Record<string, Json>);
  const merged = pairs.map(([key, upper]) => {
    const lower = wire[key] as Json;
    const written = {
      [String(lower.op)]: lower.value,
      [String(upper.op)]: upper.value,
    };
    return [key, written];
  });
  return Object.fromEntries(merged);
}
