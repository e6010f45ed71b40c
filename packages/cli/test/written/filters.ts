import type { AskedFilter, SchemaReference } from "@rollcall/core/spec";
import fc from "fast-check";
import { testAtEndOf } from "../../src/flags/looks-like-test.js";
import type { SpecFlag } from "../../src/flags/spec-flags.js";
import { filterFlags } from "../filters-of.js";
import {
  beginsLikeJson,
  boundsOn,
  conditionOn,
  type Field,
  type WrittenCondition,
} from "./conditions.js";
import { texts } from "./values.js";

/** A filter, and the texts that its flag is given for it. */
interface WrittenValue {
  readonly texts: readonly string[];
  readonly value: unknown;
}

/** Filters, and the command line that says the same. */
export interface WrittenFilters {
  readonly argv: readonly string[];
  readonly filters: object;
}

/** Any filters of the document, each written in one of the ways there are. */
export const writtenFilters: fc.Arbitrary<WrittenFilters> = fc
  .uniqueArray(fc.constantFrom(...filterFlags), { minLength: 1, maxLength: 3 })
  .chain((flags) => fc.tuple(...flags.map(writtenFilter)))
  .map((all) => ({
    argv: all.flatMap(({ argv }) => argv),
    filters: Object.assign({}, ...all.map(({ filters }) => filters)),
  }));

function writtenFilter({
  flag,
  path,
  schema,
}: SpecFlag): fc.Arbitrary<WrittenFilters> {
  const [, name = ""] = path;
  return fc
    .tuple(writtenValue(schema), fc.boolean())
    .map(([{ value, texts }, isJson]) => {
      const given = isJson ? [JSON.stringify(value)] : texts;
      return {
        argv: given.flatMap((text) => [flag, text]),
        filters: { [name]: value },
      };
    });
}

function writtenValue(schema: SchemaReference): fc.Arbitrary<WrittenValue> {
  const { filter, items = {} } = schema;
  if (filter && "match" in filter) {
    return groupOf(items);
  }
  if (!filter || "op" in filter) {
    return listOfNumbers;
  }
  const field = fieldOf(schema, filter);
  return filter.key === undefined
    ? conditionsOf(field)
    : entriesOf(field, filter.key);
}

function fieldOf(
  { properties, instant = false }: SchemaReference,
  { kinds }: AskedFilter,
): Field {
  const words = properties?.value?.items?.enum?.map(String);
  return {
    kinds,
    isInstant: instant,
    ...(words && { words }),
  };
}

const listOfNumbers = fc
  .array(fc.integer(), { minLength: 1, maxLength: 3 })
  .map((value) => ({ value, texts: value.map(String) }));

/** One condition, or two bounds, which the client makes two of. */
function conditionsOf(field: Field): fc.Arbitrary<WrittenValue> {
  const one = conditionOn(field).map(({ texts, condition }) => ({
    texts,
    value: condition,
  }));
  if (!field.kinds.includes("number")) {
    return one;
  }
  const two = boundsOn(field).map((bounds) => ({
    texts: bounds.flatMap((bound) => bound.texts),
    value: Object.fromEntries(
      bounds.map(({ condition: { op, value } }) => [op, value]),
    ),
  }));
  return fc.oneof(one, two);
}

/** A name stands before the first `=`; what begins like JSON is JSON. */
const entryNames = texts.filter((name) => {
  const isPlain = !name.includes("=") && !beginsLikeJson(name);
  return isPlain && testAtEndOf(name) === undefined;
});

function entriesOf(field: Field, key: string): fc.Arbitrary<WrittenValue> {
  const one = conditionOn(field).map((condition) => [condition]);
  const conditions = field.kinds.includes("number")
    ? fc.oneof(one, boundsOn(field))
    : one;
  return fc
    .uniqueArray(fc.tuple(entryNames, conditions), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 3,
    })
    .map((entries) => {
      const all = entries.map(([name, tests]) => writeEntry(key, name, tests));
      return {
        texts: all.flatMap(({ texts }) => texts),
        value: all.flatMap(({ value }) => value),
      };
    });
}

function writeEntry(
  key: string,
  name: string,
  conditions: readonly WrittenCondition[],
) {
  const all = conditions.flatMap(({ texts }) => texts);
  return {
    texts: all.map((text) => `${name}=${text}`),
    value: conditions.map(({ condition }) => ({ [key]: name, ...condition })),
  };
}

function groupOf(schema: SchemaReference): fc.Arbitrary<WrittenValue> {
  return fc
    .array(elementOf(schema), { minLength: 1, maxLength: 3 })
    .map((elements) => ({
      texts: elements.flatMap(({ texts }) => texts),
      value: elements.map(({ value }) => value),
    }));
}

/** What has to be there stands alone, and the others behind their names. */
function elementOf({
  required = [],
  properties = {},
}: SchemaReference): fc.Arbitrary<WrittenValue> {
  const [main = ""] = required;
  const { [main]: _, ...others } = properties;
  const values = Object.entries(others).map(([name, schema]) =>
    writtenValue(schema).map((value) => ({ name, ...value })),
  );
  const some = values.map((value) => fc.option(value, { nil: undefined }));
  return fc.tuple(texts, ...some).map(([text, ...rest]) => {
    const given = rest.filter((one) => one !== undefined);
    const value = Object.fromEntries([
      [main, text],
      ...given.map((one) => [one.name, one.value] as const),
    ]);
    const isShort = !text.includes("=") && !beginsLikeJson(text);
    const parts = given.flatMap(({ name, texts }) => {
      return texts.map((part) => `${name}=${part}`);
    });
    const short = [text, ...parts].join(",");
    return {
      texts: [isShort ? short : JSON.stringify(value)],
      value,
    };
  });
}
