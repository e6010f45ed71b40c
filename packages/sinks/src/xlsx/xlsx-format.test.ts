import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceOfV3 } from "@rollcall/core/v3/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCall } from "../../test/support/arbitrary-call.js";
import { expectedOther, lookUp } from "../../test/support/expected-row.js";
import {
  MemoryTarget,
  recordsOf,
  writeFirst,
} from "../../test/support/memory-target.js";
import {
  readWorkbook,
  type Workbook,
  type WorkbookCell,
} from "../../test/support/read-workbook.js";
import type { SheetLimits } from "./sheet-writer.js";
import { writeWorkbook } from "./write-workbook.js";
import { sheetTables, xlsxFormat } from "./xlsx-format.js";

/** For machines on which much else runs. */
const SLOW_MS = 120_000;

const versions = [
  ["v1", callReference],
  ["v3", callReferenceOfV3],
] as const;

describe.each(versions)("XLSX of %s", (_, schema) => {
  it(
    "reads back as it was, and loses nothing",
    async () => {
      const format = xlsxFormat({ schema, reveal: true });
      const calls = fc.array(arbitraryCall(schema), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(calls, async (given) => {
          const workbook = readWorkbook(await writeFirst(format, given));
          const [header = [], ...rows] = workbook.get("Calls") ?? [];
          const names = header.slice(0, -1).map(String);
          expect(rows.length).toBe(given.length);
          for (const [index, call] of given.entries()) {
            const row = rows[index] ?? [];
            const got = names.map((_, column) => plain(row[column]));
            expect(got).toStrictEqual(cellsOf(call, names));
            expect(row[names.length] ?? "").toBe(expectedOther(call, names));
          }
        }),
        { numRuns: 30 },
      );
    },
    SLOW_MS,
  );

  it(
    "goes on in further columns and sheets, and cuts nothing",
    async () => {
      const limits = { cell: 5, rows: 2, characters: 1e9 };
      const tables = sheetTables({ schema, reveal: true });
      const calls = fc.array(arbitraryCall(schema), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(calls, async (given) => {
          const target = new MemoryTarget();
          await writeWorkbook(tables, recordsOf(given), target, limits);
          const workbook = readWorkbook(target.files.get("") ?? Buffer.of());
          const rows = joinSheets(workbook);
          expect(rows.map(({ call_id: id }) => id)).toStrictEqual(
            given.map((call) => cellsOf(call, ["call_id"])[0]),
          );
          const others = given.map((call) =>
            expectedOther(call, namesIn(rows)),
          );
          if (given.length > 0) {
            expect(rows.map(({ other = "" }) => other)).toStrictEqual(others);
          }
        }),
        { numRuns: 20 },
      );
    },
    SLOW_MS,
  );
});

const call = {
  call_id: "call_1",
  start_timestamp: 1_710_149_402_118,
  sample_rate: 8000,
  transcript: "=1+1",
  transcript_object: [
    {
      role: "agent",
      content: "Hello",
      words: [{ word: "Hello", start: 0.1, end: 0.4 }],
    },
  ],
};

describe("a workbook", () => {
  it("holds times as dates in UTC, numbers as numbers, and no formulas", async () => {
    const file = await writeFirst(xlsxFormat({ schema: callReference }), [
      call,
      { start_timestamp: "yesterday", sample_rate: 2 ** 60 },
      { start_timestamp: 9e15, opt_out_sensitive_data_storage: true },
    ]);
    const rows = joinSheets(readWorkbook(file));
    const days = 45_362 + (9 * 3600 + 30 * 60 + 2.118) / 86_400;
    expect(rows).toMatchObject([
      {
        start_timestamp: { days: expect.closeTo(days, 9) },
        sample_rate: 8000,
        transcript: "=1+1",
      },
      { start_timestamp: "yesterday", sample_rate: "1152921504606847000" },
      { start_timestamp: 9e15, opt_out_sensitive_data_storage: true },
    ]);
  });

  it("has the utterances in a second sheet, on request", async () => {
    const format = xlsxFormat({ schema: callReference, utterances: true });
    const workbook = readWorkbook(await writeFirst(format, [call, null]));
    expect([...workbook.keys()]).toStrictEqual(["Calls", "Utterances"]);
    expect(workbook.get("Utterances")).toStrictEqual([
      ["call_id", "turn", "role", "content", "start", "end", "other"],
      ["call_1", 1, "agent", "Hello", 0.1, 0.4],
    ]);
  });

  it.each<[string, Partial<SheetLimits>]>([
    ["rows", { rows: 2 }],
    ["characters", { characters: 1 }],
  ])("begins another sheet after so many %s", async (_, changed) => {
    const limits = { cell: 99, rows: 99, characters: 1e9, ...changed };
    const tables = sheetTables({ schema: callReference, utterances: true });
    const target = new MemoryTarget();
    const calls = recordsOf([call, call, call]);
    await writeWorkbook(tables, calls, target, limits);
    const workbook = readWorkbook(target.files.get("") ?? Buffer.of());
    const titles = [...workbook.keys()];
    expect(titles).toContain("Calls 2");
    expect(titles).toContain("Utterances 2");
    expect(joinSheets(workbook)).toHaveLength(3);
  });

  it("has a column for each part of a long text", async () => {
    const long = `${"a".repeat(32_767)}${"b".repeat(32_767)}c`;
    const file = await writeFirst(xlsxFormat({ schema: callReference }), [
      call,
      { transcript: long },
    ]);
    const [header = [], , row = []] = readWorkbook(file).get("Calls") ?? [];
    const at = header.indexOf("transcript");
    expect(header.slice(at, at + 4)).toStrictEqual([
      "transcript",
      "transcript (2)",
      "transcript (3)",
      "transcript_object",
    ]);
    expect(row.slice(at, at + 3).join("")).toBe(long);
  });

  it("is an error where a sheet has too few columns", async () => {
    const limits = { cell: 1, rows: 9, characters: 1e9 };
    const tables = sheetTables({ schema: callReference });
    const records = recordsOf([{ transcript: "a".repeat(17_000) }]);
    const written = writeWorkbook(tables, records, new MemoryTarget(), limits);
    await expect(written).rejects.toThrow(
      /^The calls need 170\d\d columns, and a workbook has at most 16384$/,
    );
  });

  it("is the same in every run, and in every time zone", async () => {
    const format = xlsxFormat({ schema: callReference, utterances: true });
    const before = process.env.TZ;
    const first = await writeFirst(format, [call]);
    try {
      process.env.TZ = "Pacific/Kiritimati";
      expect(await writeFirst(format, [call])).toStrictEqual(first);
    } finally {
      process.env.TZ = before ?? "";
    }
  });
});

/** The values that a row has to hold, by the names of its columns. */
function cellsOf(call: unknown, names: readonly string[]): unknown[] {
  return names.map((name) => expectedCell(lookUp(call, name.split("."))));
}

function expectedCell(value: unknown): unknown {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (typeof value === "object") {
    return JSON.stringify(value);
  }
  const isLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLong ? String(value) : value;
}

/** A time as the milliseconds that it was made of. */
function plain(cell: WorkbookCell): unknown {
  if (typeof cell === "object") {
    return Math.round((cell.days - 25_569) * 86_400_000);
  }
  return cell;
}

/** The rows of all sheets of calls, the parts of their texts put together. */
function joinSheets(workbook: Workbook): Record<string, unknown>[] {
  return [...workbook].flatMap(([title, [header = [], ...rows]]) => {
    return title.startsWith("Calls")
      ? rows.map((row) => joinParts(header, row))
      : [];
  });
}

function joinParts(
  header: readonly WorkbookCell[],
  row: readonly WorkbookCell[],
): Record<string, unknown> {
  const joined: Record<string, unknown> = {};
  for (const [index, title] of header.entries()) {
    const [name = ""] = joinTitle(title).split(" ");
    const cell = row[index];
    joined[name] ??= undefined;
    if (cell !== undefined) {
      const begun = joined[name];
      joined[name] = begun === undefined ? cell : `${begun}${cell}`;
    }
  }
  return joined;
}

function joinTitle(title: WorkbookCell): string {
  return typeof title === "string" ? title : "";
}

function namesIn(rows: readonly Record<string, unknown>[]): string[] {
  const names = Object.keys(rows[0] ?? {});
  return names.filter((name) => name !== "other");
}
