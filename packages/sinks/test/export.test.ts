import { InputError } from "@rollcall/core";
import { describe, expect, it } from "vitest";
import { exportTo } from "../src/export/export-calls.js";
import {
  type ExportOptions,
  InterruptedError,
  InUseError,
  OtherExportError,
  OutputExistsError,
  type Progress,
} from "../src/index.js";
import { idsFormat } from "./support/ids-format.js";
import { MemoryDisk } from "./support/memory-disk.js";
import {
  apis,
  createSample,
  type Fetch,
  optionsFor,
} from "./support/sample.js";

const CALLS = 60;
const mock = createSample(CALLS);

function linesOf(disk: MemoryDisk, path = "calls.ndjson"): unknown[] {
  const text = disk.text(path) ?? "";
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** Answers so many requests, and refuses the others. */
function answering(requests: number): Fetch {
  let sent = 0;
  return async (url, init) => {
    sent++;
    return sent > requests
      ? new Response("{}", { status: 402 })
      : mock.fetch(url, init);
  };
}

/** A disk with an export that stopped half way. */
async function stopHalfWay(
  options: Partial<ExportOptions> = {},
): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const half = optionsFor("v1", answering(3), { concurrency: 1, ...options });
  await expect(exportTo(disk, half)).rejects.toThrow();
  return disk;
}

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
    const calls = linesOf(disk) as {
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
    for (const call of linesOf(disk)) {
      const names = Object.keys(call as object);
      expect(["call_analysis", "call_id"]).toEqual(
        expect.arrayContaining(names),
      );
      expect(names.at(-1)).toBe("call_id");
    }
  });

  it("asks for smaller pages after a failure, and for larger ones later", async () => {
    const limits: number[] = [];
    const fetch: Fetch = async (url, init) => {
      const question = `${url} ${init?.body ?? ""}`;
      const [, limit] = /limit\W+(\d+)/.exec(question) ?? [];
      limits.push(Number(limit ?? 0));
      const isTooMuch =
        limits.length > 3 && limits.length < 8 && Number(limit) > 5;
      return isTooMuch
        ? new Response("{}", { status: 503 })
        : mock.fetch(url, init);
    };
    const disk = new MemoryDisk();
    const whole = new MemoryDisk();
    const how = { noTranscripts: true, concurrency: 1 };
    await exportTo(disk, optionsFor(api, fetch, { ...how, pageSize: 12 }));
    await exportTo(whole, optionsFor(api, mock.fetch, how));
    expect(limits).toContain(12);
    expect(limits).toContain(10);
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

describe("an export that is interrupted", () => {
  it("says so, and keeps what was read", async () => {
    const abort = new AbortController();
    const disk = new MemoryDisk();
    let requests = 0;
    const fetch: Fetch = (url, init) => {
      requests++;
      if (requests === 4) {
        abort.abort();
      }
      return mock.fetch(url, init);
    };
    const how = { signal: abort.signal, concurrency: 1 };
    const error = await exportTo(disk, optionsFor("v1", fetch, how)).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(InterruptedError);
    expect(error.calls).toBeGreaterThan(0);
    expect(disk.paths).toEqual([
      "calls.ndjson.checkpoint",
      "calls.ndjson.records",
    ]);
    const rest = await exportTo(disk, optionsFor("v1", mock.fetch));
    expect(rest).toMatchObject({ calls: CALLS, resumed: true });
    expect(linesOf(disk).length).toBe(CALLS);
  });

  it("stops before the records are too long, and goes on with more room", async () => {
    const disk = new MemoryDisk();
    const whole = new MemoryDisk();
    const bounded = { maxBytes: 50_000 };
    const first = await exportTo(disk, optionsFor("v1", mock.fetch, bounded));
    expect(first.status).toBe("stopped");
    expect(first.bytes).toBeLessThanOrEqual(50_000);
    expect(first.bytes).toBeGreaterThan(30_000);
    await exportTo(disk, optionsFor("v1", mock.fetch));
    await exportTo(whole, optionsFor("v1", mock.fetch));
    expect(disk.text("calls.ndjson")).toBe(whole.text("calls.ndjson"));
  });

  it("goes on with the parameters of the first run", async () => {
    const asked = { since: "7d" };
    const first = { filter_criteria: { start_timestamp: { ge: 0 } } };
    const later = { filter_criteria: { start_timestamp: { ge: 9e12 } } };
    const disk = await stopHalfWay({ asked, parameters: first });
    const options = { asked, parameters: later };
    const rest = await exportTo(disk, optionsFor("v1", mock.fetch, options));
    expect(rest.calls).toBeGreaterThan(50);
  });
});

const others: [string, Partial<ExportOptions>, string][] = [
  ["filters", { parameters: { sort_order: "descending" } }, "filters"],
  ["version", { api: "v3" }, "API version"],
  ["key", { client: { apiKey: "another" } }, "key"],
  [
    "base URL",
    { client: { apiKey: "key_of_a_test", baseUrl: "https://example.com" } },
    "base URL",
  ],
  ["format", { format: idsFormat }, "format"],
  ["redaction", { redact: true }, "redaction"],
  ["fields", { fields: ["call_id"] }, "fields"],
  ["transcripts", { noTranscripts: true }, "choice of transcripts"],
];

describe("a checkpoint of another export", () => {
  it.each(others)("is refused: %s", async (_, options, name) => {
    const disk = await stopHalfWay();
    const error = await exportTo(
      disk,
      optionsFor("v1", mock.fetch, options),
    ).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(OtherExportError);
    expect(error.differs).toContain(name);
    expect(disk.text("calls.ndjson.checkpoint")).toBeDefined();
  });

  it("is put aside by force", async () => {
    const disk = await stopHalfWay({ redact: true });
    const result = await exportTo(
      disk,
      optionsFor("v1", mock.fetch, { force: true }),
    );
    expect(result).toMatchObject({ calls: CALLS, resumed: false });
  });

  it("holds no key", async () => {
    const disk = await stopHalfWay();
    expect(disk.text("calls.ndjson.checkpoint")).not.toContain("key_of_a_test");
  });
});

describe("a file that is there", () => {
  it("is not overwritten, and nothing is sent", async () => {
    const disk = new MemoryDisk();
    await exportTo(disk, optionsFor("v1", mock.fetch));
    const again = optionsFor("v1", answering(0));
    await expect(exportTo(disk, again)).rejects.toBeInstanceOf(
      OutputExistsError,
    );
  });

  it("is overwritten by force", async () => {
    const disk = new MemoryDisk();
    await exportTo(disk, optionsFor("v1", mock.fetch));
    const again = { force: true, fields: ["call_id"] };
    await exportTo(disk, optionsFor("v1", mock.fetch, again));
    expect(Object.keys(linesOf(disk)[0] as object)).toEqual(["call_id"]);
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
      const options = optionsFor("v1", answering(0), wrong);
      await expect(exportTo(disk, options)).rejects.toBeInstanceOf(InputError);
      expect(disk.changes).toBe(0);
    },
  );
});
