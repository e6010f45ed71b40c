import { InputError } from "@rollcall/core";
import { describe, expect, it } from "vitest";
import { exportTo } from "../src/export/export-calls.js";
import { InUseError, OutputExistsError, type Progress } from "../src/index.js";
import { MemoryDisk } from "./support/memory-disk.js";
import {
  answering,
  apis,
  createSample,
  type Fetch,
  optionsFor,
  recordsIn,
} from "./support/sample.js";

const CALLS = 60;
const mock = createSample(CALLS);

describe.each(apis)("an export of %s", (api) => {
  it("writes each call once, oldest first", async () => {
    const disk = new MemoryDisk();
    const result = await exportTo(disk, optionsFor(api, mock.fetch));
    expect(result).toMatchObject({
      status: "done",
      calls: CALLS,
      missing: 0,
      resumed: false,
      files: ["calls.ndjson"],
    });
    const calls = recordsIn(disk) as {
      call_id: string;
      start_timestamp: number;
    }[];
    const starts = calls.map((call) => call.start_timestamp ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(calls.map((call) => call.call_id)).size).toBe(CALLS);
    expect(disk.paths).toEqual(["calls.ndjson"]);
  });

  it("keeps what was said, and no secret", async () => {
    const disk = new MemoryDisk();
    await exportTo(disk, optionsFor(api, mock.fetch));
    const text = disk.text("calls.ndjson");
    expect(text).toContain('"transcript":"');
    expect(text).not.toContain("access_token");
  });

  it("leaves the transcripts out", async () => {
    const disk = new MemoryDisk();
    let requests = 0;
    const fetch: Fetch = (url, init) => {
      requests++;
      return mock.fetch(url, init);
    };
    await exportTo(disk, optionsFor(api, fetch, { noTranscripts: true }));
    expect(disk.text("calls.ndjson")).not.toContain("transcript");
    expect(requests).toBeLessThan(CALLS / 2);
  });

  it("keeps the fields that are asked for, in their order", async () => {
    const disk = new MemoryDisk();
    const fields = ["call_analysis.user_sentiment", "call_id"];
    await exportTo(disk, optionsFor(api, mock.fetch, { fields }));
    for (const call of recordsIn(disk)) {
      const names = Object.keys(call as object);
      expect(["call_analysis", "call_id"]).toEqual(
        expect.arrayContaining(names),
      );
      expect(names.at(-1)).toBe("call_id");
    }
  });

  it("asks for smaller pages at the same place after a failure", async () => {
    const limits: number[] = [];
    const fetch: Fetch = async (url, init) => {
      const question = `${url} ${init?.body ?? ""}`;
      const [, limit] = /limit\W+(\d+)/.exec(question) ?? [];
      limits.push(Number(limit ?? 0));
      const isTooMuch = limits.length > 2 && Number(limit) > 10;
      return isTooMuch
        ? new Response("{}", { status: 503 })
        : mock.fetch(url, init);
    };
    const disk = new MemoryDisk();
    const whole = new MemoryDisk();
    const how = { noTranscripts: true, concurrency: 1 };
    await exportTo(disk, optionsFor(api, fetch, { ...how, pageSize: 24 }));
    await exportTo(whole, optionsFor(api, mock.fetch, how));
    expect(limits).toEqual(expect.arrayContaining([24, 12, 10]));
    expect(disk.text("calls.ndjson")).toBe(whole.text("calls.ndjson"));
  });

  it("tells how far it is", async () => {
    const told: Progress[] = [];
    let now = 0;
    const options = {
      clock: { now: () => (now += 100) },
      onProgress: (progress: Progress) => told.push(progress),
    };
    await exportTo(new MemoryDisk(), optionsFor(api, mock.fetch, options));
    const last = told.at(-1);
    expect(last).toMatchObject({ phase: "reading", calls: CALLS, fraction: 1 });
    const counts = told.map(({ calls }) => calls);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(3);
  });
});

describe("a file that is there", () => {
  it("is not overwritten, and nothing is sent", async () => {
    const disk = new MemoryDisk();
    await exportTo(disk, optionsFor("v1", mock.fetch));
    const again = optionsFor("v1", answering(mock, 0));
    await expect(exportTo(disk, again)).rejects.toBeInstanceOf(
      OutputExistsError,
    );
  });

  it("is overwritten by force", async () => {
    const disk = new MemoryDisk();
    await exportTo(disk, optionsFor("v1", mock.fetch));
    const again = { force: true, fields: ["call_id"] };
    await exportTo(disk, optionsFor("v1", mock.fetch, again));
    expect(Object.keys(recordsIn(disk)[0] as object)).toEqual(["call_id"]);
  });

  it("is for one export at a time", async () => {
    const disk = new MemoryDisk();
    const first = exportTo(disk, optionsFor("v1", mock.fetch));
    const second = exportTo(disk, optionsFor("v1", mock.fetch));
    const results = await Promise.allSettled([first, second]);
    const reasons = results.flatMap((one) =>
      one.status === "rejected" ? [one.reason] : [],
    );
    expect(reasons).toEqual([expect.any(InUseError)]);
  });
});

const mistakes: [string, object][] = [
  ["a version that is none", { api: "v2" }],
  ["no file", { file: "" }],
  ["a field without a name", { fields: ["call_analysis."] }],
  ["a field of no names", { fields: [[]] }],
  ["a field that is no name", { fields: [["metadata", 7]] }],
  ["a page of nothing", { pageSize: 0 }],
  ["an option that is none", { colour: "blue" }],
  ["a filter that is none", { parameters: { filter_criteria: { shoe: 1 } } }],
  [
    "a call that cannot be known again",
    { sinceLast: true, fields: ["call_id"] },
  ],
];

describe("an export with a mistake", () => {
  it.each(mistakes)(
    "is refused before anything happens: %s",
    async (_, wrong) => {
      const disk = new MemoryDisk();
      const options = optionsFor("v1", answering(mock, 0), wrong);
      await expect(exportTo(disk, options)).rejects.toBeInstanceOf(InputError);
      expect(disk.changes).toBe(0);
    },
  );
});
