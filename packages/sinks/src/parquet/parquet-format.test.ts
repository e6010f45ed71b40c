import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceOfV3 } from "@rollcall/core/v3/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCall } from "../../test/support/arbitrary-call.js";
import {
  MemoryTarget,
  recordsOf,
  writeFirst,
} from "../../test/support/memory-target.js";
import { queryParquet } from "../../test/support/query-parquet.js";
import { restoreCall, shedCall } from "../../test/support/restore-call.js";
import { chooseFields } from "../table/choose-fields.js";
import { parquetFormat } from "./parquet-format.js";
import { shapeOfCall } from "./shape.js";
import { writeParquet } from "./write-parquet.js";

/** For machines on which much else runs. */
const SLOW_MS = 120_000;

const versions = [
  ["v1", callReference],
  ["v3", callReferenceOfV3],
] as const;

const call = {
  call_id: "call_1",
  start_timestamp: 1_710_149_402_118,
  end_timestamp: 1_710_149_419_358,
  metadata: { customer: "cus_1048", tags: ["a"] },
  transcript_object: [
    {
      role: "agent",
      content: "Hello, how can I help?",
      words: [
        { word: "Hello,", start: 0.1, end: 0.4 },
        { word: "how", start: 0.5, end: 0.9 },
      ],
    },
    { role: "user", content: "Hi", words: [], mood: "good" },
  ],
};

describe.each(versions)("Parquet of %s", (_, schema) => {
  it(
    "reads back as it was, and loses nothing",
    async () => {
      const format = parquetFormat({
        schema,
        words: true,
        reveal: true,
      });
      const calls = fc.array(arbitraryCall(schema), { maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(calls, async (given) => {
          const file = await writeFirst(format, given);
          const rows = await queryParquet(file, "FROM calls");
          const restored = rows.map((row) => restoreCall(row, schema));
          expect(restored).toStrictEqual(given.map(shedCall));
        }),
        // To shrink what fails would take longer than the test may.
        { numRuns: 8, endOnFailure: true },
      );
    },
    SLOW_MS,
  );

  it("has timestamps in UTC, lists, structs and JSON", async () => {
    const file = await writeFirst(parquetFormat({ schema }), [call]);
    const [row] = await queryParquet(
      file,
      `SELECT call_id, typeof(start_timestamp) AS start_type,
        epoch_ms(start_timestamp)::BIGINT AS start, metadata,
        typeof(transcript_object) AS turns_type, transcript_object AS turns,
        other
      FROM calls`,
    );
    expect(row).toStrictEqual({
      call_id: "call_1",
      start_type: "TIMESTAMP WITH TIME ZONE",
      start: "1710149402118",
      metadata: '{"customer":"cus_1048","tags":["a"]}',
      turns_type:
        'STRUCT("role" VARCHAR, "content" VARCHAR, "start" DOUBLE, "end" DOUBLE, other VARCHAR)[]',
      turns: [
        {
          role: "agent",
          content: "Hello, how can I help?",
          start: 0.1,
          end: 0.9,
          other: null,
        },
        {
          role: "user",
          content: "Hi",
          start: null,
          end: null,
          other: '{"mood":"good"}',
        },
      ],
      other: null,
    });
  });

  it("has the words of each turn, on request", async () => {
    const format = parquetFormat({ schema, words: true });
    const file = await writeFirst(format, [call]);
    const [row] = await queryParquet(
      file,
      "SELECT transcript_object[1].words AS first, transcript_object[2].words AS second FROM calls",
    );
    expect(row).toStrictEqual({
      first: [
        { word: "Hello,", start: 0.1, end: 0.4, other: null },
        { word: "how", start: 0.5, end: 0.9, other: null },
      ],
      second: [],
    });
  });

  it.each([
    ["a text for a time", { start_timestamp: "yesterday" }],
    ["a time beyond any calendar", { start_timestamp: 9e15 }],
    ["a time with a fraction", { start_timestamp: 1.5 }],
    ["a number for a text", { agent_id: 7 }],
    ["half a pair in a text", { agent_id: "\ud83d" }],
    ["a text for an object", { call_analysis: "none" }],
    ["an unknown field", { mood: "good", "": 1 }],
    ["an unknown field of an object", { call_analysis: { mood: "good" } }],
    ["an object for a list", { transcript_object: {} }],
  ])("keeps %s in `other`", async (_, odd) => {
    const calls = [call, { call_id: "call_2", ...odd }, call];
    const file = await writeFirst(parquetFormat({ schema }), calls);
    const rows = await queryParquet(
      file,
      "SELECT call_id, other, count(start_timestamp) OVER () AS starts FROM calls",
    );
    const other = JSON.stringify(odd);
    const starts = "2";
    expect(rows).toStrictEqual([
      { call_id: "call_1", other: null, starts },
      { call_id: "call_2", other, starts },
      { call_id: "call_1", other: null, starts },
    ]);
  });

  it("tells null from an empty list, and both from a list with null", async () => {
    const turns = [null, [], [null], [{ role: "user" }, null]];
    const calls = turns.map((turn) => ({ transcript_object: turn }));
    const file = await writeFirst(parquetFormat({ schema }), calls);
    const rows = await queryParquet(
      file,
      "SELECT list_transform(transcript_object, lambda turn: turn.role) AS roles FROM calls",
    );
    expect(rows.map(({ roles }) => roles)).toStrictEqual([
      null,
      [],
      [null],
      ["user", null],
    ]);
  });

  it("may be of no calls at all", async () => {
    const file = await writeFirst(parquetFormat({ schema }), []);
    expect(await queryParquet(file, "FROM calls")).toStrictEqual([]);
  });

  it("is the same in every run", async () => {
    const format = parquetFormat({ schema });
    const first = await writeFirst(format, [call, null]);
    expect(await writeFirst(format, [call, null])).toStrictEqual(first);
  });
});

it.each([
  [{ rows: 2, characters: 1e9 }, 3],
  [{ rows: 99, characters: 1 }, 5],
  [{ rows: 99, characters: 1e9 }, 1],
])("with row groups of %j it has %i of them", async (limits, want) => {
  const choice = chooseFields({ schema: callReference });
  const shape = shapeOfCall(choice, { words: false });
  const target = new MemoryTarget();
  const calls = new Array(5).fill(call);
  await writeParquet(shape, recordsOf(calls), target, limits);
  const file = target.files.get("") ?? Buffer.of();
  const rows = await queryParquet(
    file,
    "SELECT count(*) AS calls FROM calls WHERE call_id = 'call_1'",
  );
  expect(rows).toStrictEqual([{ calls: "5" }]);
  expect(target.writes - 1).toBe(want);
});
