import type {
  AskedFilter,
  FilterOp,
  FixedFilter,
  GroupFilter,
} from "@rollcall/core/spec";
import { mainProperty } from "./read-group.js";
import { opsOf } from "./read-test.js";
import type { ForeignFlag, SpecFlag } from "./spec-flags.js";

/**
 * The flags of another version that this one can ask the same for: they go on,
 * and fill the parameter that tests the same field.
 *
 * @param own - The flags of this version.
 * @param version - The other one.
 */
export function foreignFlags(
  own: readonly SpecFlag[],
  others: readonly SpecFlag[],
  version: string,
): SpecFlag[] {
  const names = new Set(own.map(({ flag }) => flag));
  const foreign = others.filter(({ flag, now }) => !now && !names.has(flag));
  return foreign.flatMap(({ flag, schema }) => {
    const from = { flag, schema, version };
    return standIn(from, own) ?? [];
  });
}

function standIn(
  from: ForeignFlag,
  own: readonly SpecFlag[],
): SpecFlag | undefined {
  const rule = from.schema.filter;
  if (!rule || !("op" in rule)) {
    return undefined;
  }
  const { op } = rule;
  const target = own.find((flag) => canAsk(flag, rule));
  if (!target) {
    return undefined;
  }
  const { flag, path, schema, now } = target;
  if (now) {
    return undefined;
  }
  return {
    flag: from.flag,
    path,
    schema,
    description: `as ${flag}${writeTest(target, op)}`,
    from,
    op,
  };
}

/** How the same is written: `ge:…`, and nothing where the value stands alone. */
function writeTest({ schema }: SpecFlag, op: FilterOp): string {
  const isAlone = schema.items !== undefined || op === "eq" || op === "in";
  return isAlone ? "" : ` ${op}:…`;
}

/** Whether a filter tests the same field in the same way. */
function canAsk({ schema }: SpecFlag, rule: FixedFilter): boolean {
  const { filter } = schema;
  if (filter === undefined || "op" in filter) {
    return false;
  }
  if ("match" in filter) {
    return canAskGroup(schema, filter, rule);
  }
  return canAskField(filter, rule);
}

function canAskField(
  { field, kinds, key }: AskedFilter,
  rule: FixedFilter,
): boolean {
  const ops = opsOf(kinds);
  const canTest = ops.includes(rule.op);
  const isOneOfList = rule.op === "eq" && ops.includes("in");
  return !key && field === rule.field && (canTest || isOneOfList);
}

/** To be one of several values is to match one of several objects. */
function canAskGroup(
  schema: SpecFlag["schema"],
  { match, each }: GroupFilter,
  { field, op }: FixedFilter,
): boolean {
  const { items = {} } = schema;
  const { required = [], properties = {} } = items;
  const inner = properties[mainProperty(items)]?.filter;
  const isSameField = !!inner && "op" in inner && inner.field === field;
  const isEqual = isSameField && inner.op === "eq";
  const isValue = op === "in" || op === "eq";
  const isItself = match === "any" && each === undefined;
  return isEqual && isValue && isItself && required.length === 1;
}
