import { describe, expect, it } from "vitest";
import { exportTo } from "../src/export/export-calls.js";
import {
  type ExportOptions,
  InterruptedError,
  OtherExportError,
} from "../src/index.js";
import { idsFormat } from "./support/ids-format.js";
import { MemoryDisk } from "./support/memory-disk.js";
import {
  answering,
  createSample,
  type Fetch,
  optionsFor,
  recordsIn,
} from "./support/sample.js";

const CALLS = 60;
const mock = createSample(CALLS);

/** A disk with an export that stopped half way. */
async function stopHalfWay(
  options: Partial<ExportOptions> = {},
): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const half = optionsFor("v1", answering(mock, 3), {
    concurrency: 1,
    ...options,
  });
  await expect(exportTo(disk, half)).rejects.toThrow();
  return disk;
}

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
    expect(recordsIn(disk).length).toBe(CALLS);
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
