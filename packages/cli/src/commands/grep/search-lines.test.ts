import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatcher } from "./create-matcher.js";
import { createLineFilter } from "./line-filter.js";
import { searchCall } from "./search-call.js";
import { searchLines } from "./search-lines.js";

function callOf(...texts: string[]) {
  const turns = texts.map((content, at) => {
    return { role: at % 2 ? "user" : "agent", content, words: [] };
  });
  return { call_id: texts.join(), transcript_object: turns };
}

/** The ways in which programs write the same JSON. */
const writers: Record<string, (call: unknown) => string> = {
  "as it is": (call) => JSON.stringify(call),
  "in ASCII": (call) => {
    return JSON.stringify(call).replace(/[^\0-\u007f]/g, escapeUnit);
  },
  "with escaped slashes": (call) => {
    return JSON.stringify(call).replaceAll("/", "\\/");
  },
  "with every letter escaped": (call) => {
    return JSON.stringify(call).replace(/(?<!\\)[a-z](?=[a-z])/g, escapeUnit);
  },
};

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A file in chunks that begin and end anywhere. */
async function* toChunks(lines: readonly string[], size: number) {
  const bytes = Buffer.from(lines.join("\n"));
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

const letters = fc.constantFrom(...'abkKsSſK/é\\"\n😀 .');
const text = fc.string({ unit: letters, maxLength: 8 });
const calls = fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 6 });
const patterns = fc.oneof(
  text.map((literal) => literal.replace(/[.\\]/g, "\\$&")),
  fc.constantFrom("ab|ba", "a+b", "(ab)+k?s", "a.b", "(?i)kab", "^ab", "s\\b"),
);

describe("a search in the lines of a file", () => {
  it.each(Object.keys(writers))(
    "finds what a search in every call finds, of JSON %s",
    async (name) => {
      const size = fc.integer({ min: 1, max: 200 });
      const options = fc.record({
        isFixed: fc.boolean(),
        isFolded: fc.boolean(),
      });
      const property = fc.asyncProperty(
        calls,
        patterns,
        options,
        size,
        async (all, pattern, how, size) => {
          const matcher = await createMatcher(pattern, how);
          const search = { matcher, role: undefined };
          const given = all.map((texts) => callOf(...texts));
          const lines = given.map((call) => String(writers[name]?.(call)));
          const found: unknown[] = [];
          for await (const hit of searchLines(toChunks(lines, size), search)) {
            found.push(hit);
          }
          const want = given.map((call) => searchCall(call, search));
          expect(found).toEqual(want.filter((hit) => hit !== undefined));
        },
      );
      await fc.assert(property, { numRuns: 300 });
    },
  );

  const searchIn = async (text: string) => {
    const matcher = await createMatcher("ab", {});
    const found: unknown[] = [];
    const chunks = toChunks([text], 7);
    for await (const hit of searchLines(chunks, { matcher, role: undefined })) {
      found.push(hit);
    }
    return found.length;
  };

  const line = JSON.stringify(callOf("ab"));

  it.each<[string, string, number]>([
    ["odd values and empty lines", `null\n\n${line}\n"ab"\n5`, 1],
    ["a mark of the byte order", `\uFEFF${line}`, 1],
    ["one array over several lines", `\uFEFF [\n${line},\n${line}\n]\n`, 2],
    ["nothing", "", 0],
  ])("takes %s", async (_, text, count) => {
    expect(await searchIn(text)).toBe(count);
  });

  it("says so where a line that can match is no JSON", async () => {
    await expect(searchIn(`${line}\n{ab\n`)).rejects.toThrow(/no JSON/);
  });
});

describe("what a line has to hold", () => {
  it.each<[string, boolean, readonly string[] | undefined]>([
    ["refund", false, ["refund", "\\u00"]],
    ["refund", true, ["refund", "\\u00"]],
    ["REFUND", true, ["refund", "\\u00"]],
    ["risk free", true, [" free", "\\u00"]],
    ["re+fund", false, ["fund", "\\u00"]],
    ["a/b refund", false, ["b refund", "\\u00"]],
    ["(refund|return) it", false, ["fund", "turn", "\\u00"]],
    ["refund|cancel", false, ["refund", "cancel", "\\u00"]],
    ["\\d{3}", false, undefined],
    ["a", false, undefined],
    ["kiss", true, undefined],
    ["refund|\\d", false, undefined],
  ])("of the pattern %s, folded %s: %j", async (pattern, isFolded, marks) => {
    const matcher = await createMatcher(pattern, { isFolded });
    expect(createLineFilter(matcher)?.marks).toEqual(marks);
  });
});
