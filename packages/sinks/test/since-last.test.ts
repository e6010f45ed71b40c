import { createMock } from "@rollcall/mock-server";
import { describe, expect, it } from "vitest";
import { exportTo } from "../src/export/export-calls.js";
import { OtherExportError } from "../src/index.js";
import { idsFormat } from "./support/ids-format.js";
import { MemoryDisk } from "./support/memory-disk.js";
import { apis, type Fetch, optionsFor } from "./support/sample.js";

interface SmallCall {
  readonly call_id: string;
  readonly start_timestamp: number;
  readonly note?: string;
  readonly recording_url?: string;
}

/** A service whose calls are handed in, in either version. */
function serviceOf(calls: () => readonly SmallCall[]): Fetch {
  return async (url, init) => {
    const path = new URL(String(url)).pathname;
    const sorted = calls().toSorted(
      (a, b) => a.start_timestamp - b.start_timestamp,
    );
    const question = `${decodeURIComponent(String(url))} ${init?.body ?? ""}`;
    const [, from = "0"] =
      /after_start_timestamp\D+(\d+)/.exec(question) ??
      /"ge","value":(\d+)/.exec(question) ??
      [];
    const isPastEnd = question.includes("pagination_key");
    const isDescending = question.includes("descending");
    const ordered = isDescending ? sorted.toReversed() : sorted;
    const items = ordered.filter(
      (call) => !isPastEnd && call.start_timestamp >= Number(from),
    );
    const isEnvelope = path.startsWith("/v3");
    return Response.json(isEnvelope ? { items, has_more: false } : items);
  };
}

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 20, 12);
const old = { call_id: "call_old", start_timestamp: NOON - 10 * DAY };
const late = { call_id: "call_late", start_timestamp: NOON };
const later = { call_id: "call_later", start_timestamp: NOON + 5000 };

const sinceLast = { sinceLast: true, noTranscripts: true, concurrency: 1 };

function idsIn(disk: MemoryDisk, path = "calls.ndjson"): string[] {
  const lines = (disk.text(path) ?? "").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line).call_id);
}

describe.each(apis)("an export of %s since the last one", (api) => {
  it("adds what is new, and what has changed", async () => {
    const disk = new MemoryDisk();
    let calls: SmallCall[] = [old, late];
    const options = optionsFor(
      api,
      serviceOf(() => calls),
      sinceLast,
    );
    await exportTo(disk, options);
    expect(idsIn(disk)).toEqual(["call_old", "call_late"]);
    expect((await exportTo(disk, options)).calls).toBe(0);
    calls = [
      { ...old, note: "too old to look at" },
      { ...late, note: "analysed" },
      later,
    ];
    expect((await exportTo(disk, options)).calls).toBe(2);
    const ids = ["call_old", "call_late", "call_late", "call_later"];
    expect(idsIn(disk)).toEqual(ids);
    expect((await exportTo(disk, options)).calls).toBe(0);
    expect(disk.paths).toEqual(["calls.ndjson", "calls.ndjson.state"]);
  });

  it("takes a new signature of an address for no change", async () => {
    const disk = new MemoryDisk();
    let signature = 0;
    const signed = () => [
      {
        ...late,
        recording_url: `https://example.com/a.wav?signature=${++signature}`,
      },
    ];
    const options = optionsFor(api, serviceOf(signed), sinceLast);
    await exportTo(disk, options);
    expect((await exportTo(disk, options)).calls).toBe(0);
  });

  it("makes other files of all records", async () => {
    const disk = new MemoryDisk();
    let calls = [old];
    const how = { ...sinceLast, format: idsFormat };
    const options = optionsFor(
      api,
      serviceOf(() => calls),
      how,
    );
    await exportTo(disk, options);
    calls = [old, late];
    await exportTo(disk, options);
    expect(disk.text("calls.ndjson")).toBe("call_old\ncall_late\n");
  });

  it("goes on after a loss of power at any change", async () => {
    const calls = [old, late, later];
    for (let changes = 0; changes < 60; changes++) {
      const disk = new MemoryDisk();
      const before = optionsFor(
        api,
        serviceOf(() => [old, late]),
        sinceLast,
      );
      const after = optionsFor(
        api,
        serviceOf(() => calls),
        sinceLast,
      );
      await exportTo(disk, before);
      disk.changesLeft = changes;
      await exportTo(disk, after).catch(() => {});
      disk.restart((changes % 4) / 3);
      await exportTo(disk, after);
      expect(idsIn(disk)).toEqual(["call_old", "call_late", "call_later"]);
    }
  });
});

describe("an export of v3 since the last one, with a filter of the start", () => {
  const { start_timestamp: before } = old;
  const value = before - DAY;
  it.each<[string, unknown]>([
    ["none", undefined],
    ["a bound", { ge: value }],
    ["a moment", { ge: new Date(value) }],
    ["another bound", { gt: value }],
    ["two bounds", { gt: value, le: NOON + DAY }],
    ["an upper bound", { lt: NOON + DAY }],
    ["a bound as the wire has it", { type: "number", op: "ge", value }],
    ["an upper one of these", { type: "number", op: "lt", value: NOON + DAY }],
    ["a range", { between: [value, NOON + DAY] }],
    ["all but one", { ne: value }],
  ])("asks for what is new: %s", async (_, start_timestamp) => {
    const disk = new MemoryDisk();
    const data = [old, late].map((call) => ({
      ...call,
      agent_id: "agent_1",
      call_status: "ended",
    }));
    const mock = createMock({ data: data as never });
    const parameters = { filter_criteria: { start_timestamp } };
    const options = () => ({
      ...optionsFor("v3", mock.fetch, sinceLast),
      parameters: start_timestamp === undefined ? {} : parameters,
    });
    expect((await exportTo(disk, options())).calls).toBe(2);
    expect((await exportTo(disk, options())).calls).toBe(0);
    expect(idsIn(disk)).toEqual(["call_old", "call_late"]);
  });
});

it.each([
  ["NDJSON", undefined],
  ["another format", idsFormat],
])("keeps what it has when a later run fails: %s", async (_, format) => {
  const disk = new MemoryDisk();
  let calls: SmallCall[] | undefined = [old];
  const service = serviceOf(() => calls ?? []);
  const fetch: Fetch = async (url, init) =>
    calls ? service(url, init) : new Response(null, { status: 401 });
  const options = optionsFor("v1", fetch, { ...sinceLast, format });
  await exportTo(disk, options);
  const { paths } = disk;
  calls = undefined;
  await expect(exportTo(disk, options)).rejects.toThrow("401");
  expect(disk.paths).toEqual(paths);
  calls = [old, late];
  expect((await exportTo(disk, options)).calls).toBe(1);
  expect(disk.text("calls.ndjson")).toMatch(/call_old.*call_late/s);
});

it.each([
  ["shorter", undefined, "calls.ndjson", ""],
  ["longer", undefined, "calls.ndjson", `${JSON.stringify(old)}\n{}\n`],
  ["shorter", idsFormat, "calls.ndjson.records", ""],
])("refuses records that became %s: %o", async (change, format, path, text) => {
  const disk = new MemoryDisk();
  const fetch = serviceOf(() => [old]);
  const options = optionsFor("v1", fetch, { ...sinceLast, format });
  await exportTo(disk, options);
  await disk.remove(path);
  const file = await disk.create(path);
  await file.write(Buffer.from(text), 0);
  await expect(exportTo(disk, options)).rejects.toThrow(
    `${path} is ${change} than the last run left it`,
  );
});

it("refuses the state of another question", async () => {
  const disk = new MemoryDisk();
  const fetch = serviceOf(() => [old]);
  await exportTo(disk, optionsFor("v1", fetch, sinceLast));
  const other = { ...sinceLast, redact: true };
  await expect(
    exportTo(disk, optionsFor("v1", fetch, other)),
  ).rejects.toBeInstanceOf(OtherExportError);
});
