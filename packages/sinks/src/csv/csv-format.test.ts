import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceOfV3 } from "@rollcall/core/v3/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCall } from "../../test/support/arbitrary-call.js";
import {
  expectedCells,
  expectedOther,
} from "../../test/support/expected-row.js";
import { writeFirst, writeFormat } from "../../test/support/memory-target.js";
import { parseCsv } from "../../test/support/parse-csv.js";
import { csvFormat } from "./csv-format.js";

/** For machines on which much else runs. */
const SLOW_MS = 120_000;

const versions = [
  ["v1", callReference],
  ["v3", callReferenceOfV3],
] as const;

const spoken = {
  call_id: "call_1",
  transcript_object: [
    {
      role: "agent",
      content: "Hello, how can I help?",
      words: [
        { word: "Hello,", start: 0.1, end: 0.4 },
        { word: "how", start: 0.5, end: 0.9 },
      ],
    },
    { role: "user", content: "=1+1", words: [], mood: "good" },
    null,
  ],
};

describe.each(versions)("CSV of %s", (_, schema) => {
  it("has a header and a row for each call, odd ones too", async () => {
    const calls = [
      { call_id: "call_1", start_timestamp: "yesterday" },
      null,
      { call_id: "call_3", start_timestamp: 9e15, mood: "good" },
    ];
    const file = await writeFirst(csvFormat({ schema }), calls);
    const [header = [], ...rows] = parseCsv(file.toString());
    const start = header.indexOf("start_timestamp");
    expect(header.at(0)).toBe("call_id");
    expect(header.at(-1)).toBe("other");
    expect(
      rows.map((row) => [row.at(0), row.at(start), row.at(-1)]),
    ).toStrictEqual([
      ["call_1", "yesterday", ""],
      ["", "", "null"],
      ["call_3", "9000000000000000", '{"mood":"good"}'],
    ]);
  });

  it("reads back as it was, and loses nothing", async () => {
    const reveal = true;
    const format = csvFormat({ schema, csvSafe: false, reveal });
    const calls = fc.array(arbitraryCall(schema), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(calls, async (given) => {
        const file = await writeFirst(format, given);
        const [header = [], ...rows] = parseCsv(file.toString());
        const names = header.slice(0, -1);
        expect(rows.length).toBe(given.length);
        for (const [index, call] of given.entries()) {
          const row = rows[index] ?? [];
          expect(row.slice(0, -1)).toStrictEqual(expectedCells(call, names));
          expect(row.at(-1)).toBe(expectedOther(call, names));
        }
      }),
      { numRuns: 50 },
    );
  }, SLOW_MS);

  it("has no cell that a spreadsheet takes for a formula", async () => {
    const format = csvFormat({ schema, utterances: true });
    const calls = fc.array(arbitraryCall(schema), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(calls, async (given) => {
        const files = await writeFormat(format, given);
        for (const file of files.values()) {
          const cells = parseCsv(file.toString()).flat();
          const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
          expect(formulas.filter((cell) => !isE164(cell))).toStrictEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  }, SLOW_MS);

  it("has the utterances in a second file, on request", async () => {
    const format = csvFormat({ schema, utterances: true });
    const files = await writeFormat(format, [spoken, null, { call_id: 7 }]);
    expect(format.companions).toStrictEqual(["utterances"]);
    expect(parseCsv(String(files.get("utterances")))).toStrictEqual([
      ["call_id", "turn", "role", "content", "start", "end", "other"],
      ["call_1", "1", "agent", "Hello, how can I help?", "0.1", "0.9", ""],
      ["call_1", "2", "user", "'=1+1", "", "", '{"mood":"good"}'],
      ["call_1", "3", "", "", "", "", "null"],
    ]);
  });

  it("adds their words, on request", async () => {
    const format = csvFormat({ schema, utterances: true, words: true });
    const files = await writeFormat(format, [spoken]);
    const [header = [], row = []] = parseCsv(String(files.get("utterances")));
    const words = row[header.indexOf("words")] ?? "";
    expect(JSON.parse(words)).toStrictEqual(spoken.transcript_object[0]?.words);
  });

  it("is the same in every run", async () => {
    const [call] = fc.sample(arbitraryCall(schema), { seed: 1, numRuns: 1 });
    const format = csvFormat({ schema });
    const first = await writeFirst(format, [call, spoken]);
    expect(await writeFirst(format, [call, spoken])).toStrictEqual(first);
  });
});

function isE164(cell: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(cell);
}
