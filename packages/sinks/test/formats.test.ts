import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceOfV3 } from "@rollcall/core/v3/spec";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ApiVersionName,
  csvFormat,
  exportCalls,
  parquetFormat,
  type RecordFormat,
  readRecords,
  xlsxFormat,
} from "../src/index.js";
import { parseCsv } from "./support/parse-csv.js";
import { queryParquet } from "./support/query-parquet.js";
import { readWorkbook } from "./support/read-workbook.js";
import { restoreCall, shedCall } from "./support/restore-call.js";
import { apis, createSample, optionsFor } from "./support/sample.js";

const CALLS = 40;
const schemas = { v1: callReference, v3: callReferenceOfV3 };
const mock = createSample(CALLS);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-formats-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Exports all calls of the mock, and answers the file. */
async function exportAs(
  api: ApiVersionName,
  format: RecordFormat | undefined,
  name: string,
): Promise<string> {
  const file = join(folder, `${api}-${name}`);
  const options = optionsFor(api, mock.fetch, { file, format });
  const { calls } = await exportCalls(options);
  expect(calls).toBe(CALLS);
  return file;
}

describe.each(apis)("an export of %s", (api) => {
  const schema = schemas[api];
  let calls: unknown[];

  beforeAll(async () => {
    const file = await exportAs(api, undefined, "calls.ndjson");
    calls = await readAll(readRecords(file));
  });

  it("as Parquet has every call as it was, and all of it in columns", async () => {
    const format = parquetFormat({ schema, words: true });
    const file = await exportAs(api, format, "calls.parquet");
    const rows = await queryParquet(await readFile(file), "FROM calls");
    expect(rows.map((row) => restoreCall(row, schema))).toStrictEqual(
      calls.map(shedCall),
    );
    expect(rows.filter(({ other }) => other !== null)).toStrictEqual([]);
  });

  it("as CSV and as XLSX has the same cells", async () => {
    const csv = csvFormat({ schema, csvSafe: false });
    const csvFile = await exportAs(api, csv, "calls.csv");
    const xlsxFile = await exportAs(api, xlsxFormat({ schema }), "calls.xlsx");
    const [header = [], ...rows] = parseCsv(await readFile(csvFile, "utf8"));
    const workbook = readWorkbook(await readFile(xlsxFile));
    const [titles = [], ...cells] = workbook.get("Calls") ?? [];
    expect(titles).toStrictEqual(header);
    expect(cells.map((row) => header.map((_, at) => textOf(row[at])))).toEqual(
      rows,
    );
    expect(rows).toHaveLength(CALLS);
  });

  it.each([
    ["csv", csvFormat({ schema })],
    ["xlsx", xlsxFormat({ schema, utterances: true })],
    ["parquet", parquetFormat({ schema })],
  ])("as %s is the same in every run", async (name, format) => {
    const first = await exportAs(api, format, `first.${name}`);
    const second = await exportAs(api, format, `second.${name}`);
    expect(await readFile(second)).toStrictEqual(await readFile(first));
  });
});

/** A cell of a workbook as CSV has it. */
function textOf(cell: unknown): string {
  if (typeof cell === "object" && cell !== null && "days" in cell) {
    const ms = (Number(cell.days) - 25_569) * 86_400_000;
    return String(Math.round(ms));
  }
  return cell === undefined ? "" : String(cell);
}

async function readAll(records: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const record of records) {
    all.push(record);
  }
  return all;
}
