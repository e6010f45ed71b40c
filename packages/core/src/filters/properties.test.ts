import fc from "fast-check";
import { expect, test } from "vitest";
import { filteredList } from "../../test/support/filtered-list.js";
import { meetsWire, meetsWritten } from "../../test/support/plain-filter.js";
import { compileFilters } from "./index.js";

// The filters that are no lists: no item shows what those test.
const { agent, tool_calls, ...rows } =
  filteredList.parameters.filter_criteria.properties;

const texts = fc.constantFrom("", "a", "ab", "ba", "b");
const numbers = fc.integer({ min: -2, max: 6 });
const words = fc.constantFrom("ended", "error", "ongoing");
const moments = fc.oneof(
  numbers,
  numbers.map((ms) => new Date(ms)),
);

const oneOf = (tests: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    ...Object.entries(tests).map(([name, value]) =>
      value.map((wanted) => ({ [name]: wanted })),
    ),
  );

const textTests = {
  eq: texts,
  ne: texts,
  startsWith: texts,
  endsWith: texts,
  contains: texts,
};

const numberTests = (values: fc.Arbitrary<number | Date>) => ({
  eq: values,
  ne: values,
  gt: values,
  ge: values,
  lt: values,
  le: values,
  between: fc
    .tuple(values, values)
    .map((pair) => pair.sort((a, b) => Number(a) - Number(b))),
});

/** A lower and an upper bound, and either order of writing them. */
const bounds = (values: fc.Arbitrary<number | Date>) =>
  fc
    .record({
      low: fc.constantFrom("ge", "gt"),
      high: fc.constantFrom("le", "lt"),
      values: fc.tuple(values, values),
      isUpperFirst: fc.boolean(),
    })
    .map(({ low, high, values: pair, isUpperFirst }) => {
      const [from, to] = pair.sort((a, b) => Number(a) - Number(b));
      return isUpperFirst
        ? { [high]: to, [low]: from }
        : { [low]: from, [high]: to };
    });

const textFilter = fc.oneof(texts, oneOf(textTests));
const numberFilter = (values: fc.Arbitrary<number | Date>) =>
  fc.oneof(values, oneOf(numberTests(values)), bounds(values));
const wordLists = fc.array(words, { minLength: 1, maxLength: 2 });
const wordFilter = fc.oneof(
  words,
  wordLists,
  oneOf({ in: wordLists, eq: words }),
);
const presence = { exists: fc.boolean() };

const keys = fc.constantFrom("a", "type", "op", "__proto__", "constructor");
const entryTests = {
  ...textTests,
  ...numberTests(numbers),
  in: wordLists,
  ...presence,
};
const entryFilter = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  wordLists,
  oneOf(entryTests),
  // Several tests of one entry go over the wire.
  fc
    .tuple(oneOf(entryTests), oneOf(entryTests))
    .map(([one, other]) => ({ ...one, ...other })),
);

/** Own keys, as JSON.parse makes them. */
const bagOf = (values: fc.Arbitrary<unknown>, minLength = 0) =>
  fc
    .array(fc.tuple(keys, values), { minLength, maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs));

const filters = fc.record(
  {
    from_number: textFilter,
    call_status: wordFilter,
    in_voicemail: fc.oneof(fc.boolean(), oneOf({ eq: fc.boolean() })),
    start_timestamp: numberFilter(moments),
    end_timestamp: numberFilter(moments),
    duration_ms: numberFilter(numbers),
    score: fc.oneof(numberFilter(numbers), oneOf(presence)),
    metadata: bagOf(entryFilter, 1),
    dynamic_variables: bagOf(textFilter, 1),
  },
  { requiredKeys: [] },
);

const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: values }, fc.constantFrom(null, undefined));
const values = fc.oneof(texts, numbers, fc.boolean(), words);

const items = fc.record(
  {
    from_number: maybe(texts),
    call_status: maybe(words),
    call_analysis: maybe(fc.record({ in_voicemail: maybe(fc.boolean()) })),
    start_timestamp: maybe(numbers),
    end_timestamp: maybe(numbers),
    duration_ms: maybe(numbers),
    score: maybe(numbers),
    asked: maybe(fc.record({ score: maybe(numbers) })),
    metadata: maybe(bagOf(maybe(values))),
    dynamic_variables: maybe(bagOf(maybe(texts))),
    collected: maybe(bagOf(maybe(texts))),
  },
  { requiredKeys: [] },
);

const orders = fc.constantFrom("ascending", "descending", undefined);

const comparisons = {
  gt: (value: number, bound: number) => value > bound,
  ge: (value: number, bound: number) => value >= bound,
  lt: (value: number, bound: number) => value < bound,
  le: (value: number, bound: number) => value <= bound,
};

test("What is sent, and what the walk checks, find what was asked for", () => {
  fc.assert(
    fc.property(
      filters,
      orders,
      fc.array(items, { minLength: 1, maxLength: 12 }),
      (filter_criteria, sort_order, all) => {
        const asked = { filter_criteria, sort_order };
        const { parameters, accept, end } = compileFilters(filteredList, asked);
        const sent = parameters.filter_criteria as object as Record<
          string,
          unknown
        >;
        const isFound = (item: (typeof all)[number]) =>
          meetsWire(item, sent, rows) &&
          (!end ||
            comparisons[end.op](Number(item.start_timestamp), end.value)) &&
          (!accept || accept(item));
        const isAskedFor = (item: object) =>
          meetsWritten(item, filter_criteria, rows);
        expect(all.filter(isFound)).toEqual(all.filter(isAskedFor));
      },
    ),
    { numRuns: 2000 },
  );
});

test("What is sent is the wire's form: compiled again, it stays the same", () => {
  fc.assert(
    fc.property(filters, orders, (filter_criteria, sort_order) => {
      const asked = { filter_criteria, sort_order };
      const { parameters } = compileFilters(filteredList, asked);
      expect(compileFilters(filteredList, parameters)).toEqual({ parameters });
    }),
    { numRuns: 500 },
  );
});

test("Whatever is given is compiled, or refused by an InputError", () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom(...Object.keys(rows)),
      (given, name) => {
        const filter_criteria = { [name]: given };
        try {
          compileFilters(filteredList, { filter_criteria });
        } catch (error) {
          expect(error).toMatchObject({ name: "InputError" });
        }
      },
    ),
    { numRuns: 2000 },
  );
});
