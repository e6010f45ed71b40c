import { askFilter } from "./ask-filter.js";
import type { FilterTable } from "./filter-table.js";
import {
  type Comparand,
  type FieldTest,
  partsOf,
  type Where,
} from "./where.js";

/** An expression, by who checks it. */
export interface SplitWhere {
  /** For the API: the filters, by their names. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** The parts that the API checks. */
  readonly sent: readonly Where[];
  /** The parts that are checked here. */
  readonly checked: readonly Where[];
}

/**
 * Splits what is and-ed at the top of an expression into what the API can ask
 * exactly the same, and what is to be checked here.
 *
 * @param taken - The names of filters that are given already.
 */
export function splitWhere(
  where: Where | undefined,
  { filters: known }: FilterTable,
  taken: readonly string[] = [],
): SplitWhere {
  const filters: Record<string, unknown> = {};
  const sent: Where[] = [];
  const checked: Where[] = [];
  const free = known.filter(({ name }) => !taken.includes(name));
  for (const part of partsOf(where)) {
    const test = toTest(part);
    const asked = test && ask(test, free, filters);
    if (asked) {
      Object.assign(filters, asked);
      sent.push(part);
    } else {
      checked.push(part);
    }
  }
  return {
    filters,
    sent,
    checked,
  };
}

/** The filter that asks a test, with its value; nothing where none can. */
function ask(
  test: FieldTest,
  free: FilterTable["filters"],
  filters: Readonly<Record<string, unknown>>,
): object | undefined {
  for (const filter of free) {
    const { name } = filter;
    const value = askFilter(test, filter, filters[name]);
    if (value !== undefined) {
      return { [name]: value };
    }
  }
  return undefined;
}

/** A part as one test: to be one or another value is to be one of them. */
function toTest(part: Where): FieldTest | undefined {
  if (part.kind === "test") {
    return part;
  }
  if (part.kind !== "or") {
    return undefined;
  }
  const tests = part.parts.map(toTest);
  const [first] = tests;
  const values: Comparand[] = [];
  for (const test of tests) {
    const isSame = test?.op === "in" && isSameField(test, first);
    if (!isSame) {
      return undefined;
    }
    values.push(...test.values);
  }
  return first && { ...first, values };
}

function isSameField(test: FieldTest, other: FieldTest | undefined): boolean {
  return test.field.path.join(".") === other?.field.path.join(".");
}
