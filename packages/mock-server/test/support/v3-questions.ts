import type {
  AskedFilter,
  FilterKind,
  GroupFilter,
} from "@rollcall/core/v3/spec";
import { filterKinds } from "@rollcall/core/v3/spec";
import fc from "fast-check";
import type { ValueSpec } from "../../src/spec.js";
import { v3FilterSpecs } from "../../src/spec-v3.js";
import { entryFields, plainFields, type Whole } from "./v3-filter-model.js";

/** Filters as the wire has them. */
export type Filters = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

const never = "of_nobody";

/** Any filters, most of them near what is there. */
export function anyFilters(all: readonly Whole[]): fc.Arbitrary<Filters> {
  const each = Object.entries(v3FilterSpecs).map(([key, spec]) =>
    anyFilter(all, key, spec).map((filter) => [key, filter] as const),
  );
  const some = fc.array(fc.oneof(...each), { maxLength: 3 });
  return some.map((chosen) => Object.fromEntries(chosen));
}

/** A filter of one key. */
function anyFilter(
  all: readonly Whole[],
  key: string,
  { filter, items }: ValueSpec,
): fc.Arbitrary<unknown> {
  if (filter === undefined) {
    throw new Error(`The filter ${key} has no rule.`);
  }
  if ("match" in filter) {
    return anyGroup(all, filter);
  }
  const { kinds, key: keyName } = filter as AskedFilter;
  if (keyName === undefined) {
    const found = all.map((call) => plainFields[key]?.(call));
    return anyCondition(kinds, found, allowedIn(v3FilterSpecs[key]));
  }
  return anyEntries(all, key, kinds, items);
}

/** Which values an enum filter may name at all. */
function allowedIn(spec: ValueSpec | undefined): readonly string[] | undefined {
  const values = spec?.properties?.value?.items?.enum;
  return values as readonly string[] | undefined;
}

function anyEntries(
  all: readonly Whole[],
  key: string,
  kinds: readonly FilterKind[],
  _items: ValueSpec | undefined,
): fc.Arbitrary<unknown> {
  const names = [
    "customer_id",
    "campaign",
    "attempt",
    "customer_name",
    "reference",
    "language",
    "topic",
    "urgency",
    "wants_callback",
    "tier",
    "seats",
    "trial",
    never,
  ];
  const one = fc.constantFrom(...names).chain((name) => {
    const found = all.map((call) => entryFields[key]?.(call, name));
    const condition = anyCondition(kinds, found, undefined);
    return condition.map((rest) => ({
      key: name,
      ...rest,
    }));
  });
  return fc.array(one, { maxLength: 2 });
}

function anyGroup(
  all: readonly Whole[],
  { each }: GroupFilter,
): fc.Arbitrary<unknown> {
  if (each === undefined) {
    const agents = [...new Set(all.map((call) => String(call.agent_id)))];
    const versions = fc.array(fc.nat(6), { maxLength: 3 });
    const agent = fc.record(
      {
        agent_id: fc.constantFrom(...agents, never),
        version: versions,
      },
      { requiredKeys: ["agent_id"] },
    );
    return fc.array(agent, { maxLength: 3 });
  }
  const uses = all.flatMap((call) => call.tool_calls as readonly Json[]);
  const use = fc.record(
    {
      name: fc.constantFrom(...uses.map(({ name }) => name), never),
      latency_ms: anyCondition(
        ["number", "range"],
        uses.map(({ latency_ms }) => latency_ms),
        undefined,
      ),
      success: anyCondition(["boolean"], [], undefined),
    },
    { requiredKeys: ["name"] },
  );
  return fc.array(use, { maxLength: 2 });
}

/** A condition of one of the kinds, near what was found. */
function anyCondition(
  kinds: readonly FilterKind[],
  found: readonly unknown[],
  allowed: readonly string[] | undefined,
): fc.Arbitrary<Json> {
  return fc.constantFrom(...kinds).chain((type) => {
    const { ops, value } = filterKinds[type];
    const values = valuesFor(value, found, allowed);
    const op = fc.constantFrom<string>(...ops);
    const condition = fc.record({ type: fc.constant<string>(type), op });
    if (values === undefined) {
      return condition;
    }
    return fc
      .tuple(condition, values)
      .map(([rest, one]) => ({ ...rest, value: one }));
  });
}

function valuesFor(
  comparedWith: string,
  found: readonly unknown[],
  allowed: readonly string[] | undefined,
): fc.Arbitrary<unknown> | undefined {
  const texts = found.filter((one) => typeof one === "string");
  const text = anyText(texts);
  const number = anyNumber(found.filter((one) => typeof one === "number"));
  switch (comparedWith) {
    case "string":
      return text;
    case "number":
      return number;
    case "boolean":
      return fc.boolean();
    case "strings":
      return fc.array(
        allowed === undefined ? text : fc.constantFrom(...allowed),
        { minLength: 0, maxLength: 4 },
      );
    case "range":
      return fc.tuple(number, number);
    default:
      return undefined;
  }
}

/** A text that is there, a part of one, or another. */
function anyText(texts: readonly string[]): fc.Arbitrary<string> {
  const whole = fc.constantFrom(...texts, never);
  const part = fc
    .tuple(whole, fc.nat(12), fc.nat(12))
    .map(([one, from, length]) => one.slice(from, from + length));
  const end = fc.tuple(whole, fc.nat(6)).map(([one, n]) => one.slice(-n));
  const begin = fc.tuple(whole, fc.nat(9)).map(([one, n]) => one.slice(0, n));
  return fc.oneof(whole, part, end, begin);
}

/** A number that is there, or beside it. */
function anyNumber(numbers: readonly number[]): fc.Arbitrary<number> {
  const near = fc
    .tuple(fc.constantFrom(...numbers, 0), fc.integer({ min: -1, max: 1 }))
    .map(([number, by]) => number + by);
  const between = near.map((number) => number + 0.5);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: near,
    },
    {
      weight: 1,
      arbitrary: between,
    },
  );
}
