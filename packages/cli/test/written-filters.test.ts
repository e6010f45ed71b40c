import fc from "fast-check";
import { expect, test } from "vitest";
import { askPresent } from "./ask-present.js";
import { filterFlags, filtersOf } from "./filters-of.js";
import { writtenFilters } from "./written/filters.js";
import { garbage } from "./written/values.js";

test("A filter that is written as flags is read as it is meant", () => {
  fc.assert(
    fc.property(writtenFilters, ({ argv, filters }) => {
      expect(filtersOf(argv)).toEqual(filters);
    }),
    { numRuns: 1000 },
  );
});

const flags = filterFlags.map(({ flag }) => flag);
const randomLines = fc
  .array(fc.tuple(fc.constantFrom(...flags), garbage), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pairs) => pairs.flat());

/** What is right but for a part of a text that is missing. */
const brokenLines = fc
  .tuple(writtenFilters, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }))
  .map(([{ argv }, place, start, length]) => {
    const at = 1 + 2 * (place % (argv.length / 2));
    const text = argv[at] ?? "";
    const from = start % text.length;
    const broken = text.slice(0, from) + text.slice(from + length);
    return argv.with(at, broken);
  });

test("Whatever is given is a filter, or an error that names its flag", async () => {
  const lines = fc.oneof(randomLines, brokenLines);
  await fc.assert(
    fc.asyncProperty(lines, async (argv) => {
      const given = argv.filter((_, at) => at % 2 === 0);
      const refusal = await askPresent(argv).then(
        expectAsked,
        (error) => error,
      );
      if (refusal) {
        expect(refusal).toMatchObject({ name: "CliError", exitCode: 2 });
        expect(given.some((flag) => refusal.message.includes(flag))).toBe(true);
        return;
      }
      const filters = filtersOf(argv) as object;
      expect(Object.keys(filters)).toHaveLength(new Set(given).size);
      expect(countValues(filters)).toBeGreaterThanOrEqual(given.length);
    }),
    { numRuns: 1000 },
  );
});

function expectAsked(isAsked: boolean) {
  expect(isAsked).toBe(true);
}

/** What is compared with, and each test of presence. */
function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) {
    return 1;
  }
  const { type, op, key, ...others } = value as Record<string, unknown>;
  const values = Object.values(type === undefined ? value : others);
  const count = values.map(countValues).reduce((a, b) => a + b, 0);
  return count + (type === "present" ? 1 : 0);
}
