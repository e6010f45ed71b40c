import type {
  AskedFilter,
  FilterOp,
  FixedFilter,
  GroupFilter,
  SchemaReference,
} from "@rollcall/core/spec";
import { mainSchema } from "./read-group.js";
import type { ForeignFlag, SpecFlag } from "./spec-flags.js";
import { opsOf } from "./split-test.js";

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
  const foreign = others.filter(({ flag, now }) => {
    return !now && !names.has(flag);
  });
  return foreign.flatMap(({ flag, schema }) => {
    const from = {
      flag,
      schema,
      version,
    };
    return standIn(from, own) ?? [];
  });
}

function standIn(
  from: ForeignFlag,
  own: readonly SpecFlag[],
): SpecFlag | undefined {
  const rule = from.schema.filter;
  if (rule && "match" in rule) {
    return standInForGroup(from, own);
  }
  if (!rule) {
    return undefined;
  }
  if (!("op" in rule)) {
    return undefined;
  }
  const target = own.find((flag) => canAsk(flag, rule));
  if (!target) {
    return undefined;
  }
  if (target.now) {
    return undefined;
  }
  const { flag, path, schema } = target;
  const { op } = rule;
  const test = writeTest(target, op);
  return {
    flag: from.flag,
    path,
    schema,
    description: `as ${flag}${test}`,
    from,
    op,
  };
}

/** Objects that each name a value are, by these alone, a list of values. */
function standInForGroup(
  from: ForeignFlag,
  own: readonly SpecFlag[],
): SpecFlag | undefined {
  const { filter } = from.schema;
  const target = own.find(({ schema, now }) => {
    const rule = schema.filter;
    const isList = rule && "op" in rule && rule.op === "in";
    const isGroup = filter && "match" in filter;
    return isList && isGroup && !now && canAskGroup(from.schema, filter, rule);
  });
  if (!target) {
    return undefined;
  }
  return {
    ...target,
    flag: from.flag,
    description: `as ${target.flag}`,
    from,
  };
}

/** How the same is written: `ge:…`, and nothing where the value stands alone. */
function writeTest({ schema }: SpecFlag, op: FilterOp): string {
  const isList = schema.items !== undefined;
  const isValue = op === "eq" || op === "in";
  if (isList) {
    return "";
  }
  if (isValue) {
    return "";
  }
  return ` ${op}:…`;
}

/** Whether a filter tests the same field in the same way. */
function canAsk({ schema }: SpecFlag, rule: FixedFilter): boolean {
  const { filter } = schema;
  if (filter === undefined) {
    return false;
  }
  if ("op" in filter) {
    return false;
  }
  if ("match" in filter) {
    return canAskGroup(schema, filter, rule);
  }
  return canAskField(filter, rule);
}

function canAskField(asked: AskedFilter, rule: FixedFilter): boolean {
  const { field, kinds, key } = asked;
  if (key) {
    return false;
  }
  if (field !== rule.field) {
    return false;
  }
  const ops = opsOf(kinds);
  if (ops.includes(rule.op)) {
    return true;
  }
  return rule.op === "eq" && ops.includes("in");
}

/** To be one of several values is to match one of several objects. */
function canAskGroup(
  { items = {} }: SchemaReference,
  { match, each }: GroupFilter,
  { field, op }: FixedFilter,
): boolean {
  const isValue = op === "in" || op === "eq";
  const isItself = match === "any" && each === undefined;
  if (!isValue) {
    return false;
  }
  if (!isItself) {
    return false;
  }
  const { required = [] } = items;
  const isAlone = required.length === 1;
  return isAlone && isEqualTo(field, mainSchema(items));
}

/** Whether a value has to be equal to a field. */
function isEqualTo(
  field: FixedFilter["field"],
  { filter }: SchemaReference,
): boolean {
  if (!filter) {
    return false;
  }
  if (!("op" in filter)) {
    return false;
  }
  return filter.op === "eq" && filter.field === field;
}
