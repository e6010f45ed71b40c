import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportTo } from "../src/export/export-calls.js";
import type { ApiVersionName, ExportOptions } from "../src/index.js";
import { idsFormat } from "./support/ids-format.js";
import { MemoryDisk } from "./support/memory-disk.js";
import {
  apis,
  createSample,
  type Fetch,
  optionsFor,
} from "./support/sample.js";

const CALLS = 40;
const mock = createSample(CALLS);

/** What ends a run before its time. */
type Interruption =
  | { readonly kind: "power"; readonly changes: number; readonly kept: number }
  | { readonly kind: "abort"; readonly requests: number }
  | { readonly kind: "refusal"; readonly requests: number }
  | { readonly kind: "full disk"; readonly room: number };

const interruption: fc.Arbitrary<Interruption> = fc.oneof(
  fc.record({
    kind: fc.constant("power" as const),
    changes: fc.nat(60),
    kept: fc.constantFrom(0, 0.3, 0.7, 1),
  }),
  fc.record({ kind: fc.constant("abort" as const), requests: fc.nat(25) }),
  fc.record({ kind: fc.constant("refusal" as const), requests: fc.nat(25) }),
  fc.record({ kind: fc.constant("full disk" as const), room: fc.nat(150_000) }),
);

const run = fc.record({
  interruption,
  concurrency: fc.integer({ min: 1, max: 5 }),
  pageSize: fc.integer({ min: 4, max: 60 }),
  checkpointMs: fc.constantFrom(0, 5),
});

type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

/** A clock that moves on whenever somebody looks at it. */
function createClock() {
  let now = 0;
  return { now: () => now++ };
}

/** Runs an export into an interruption, which it may never come to. */
async function interrupt(
  disk: MemoryDisk,
  api: ApiVersionName,
  { interruption: by, ...how }: Run,
  options: Partial<ExportOptions>,
): Promise<void> {
  const abort = new AbortController();
  let requests = 0;
  const fetch: Fetch = async (url, init) => {
    requests++;
    if (by.kind === "abort" && requests > by.requests) {
      abort.abort();
    }
    if (by.kind === "refusal" && requests > by.requests) {
      return new Response("{}", { status: 402 });
    }
    return mock.fetch(url, init);
  };
  disk.changesLeft = by.kind === "power" ? by.changes : Infinity;
  disk.room = by.kind === "full disk" ? by.room : Infinity;
  const { signal } = abort;
  const clock = createClock();
  const all = { ...how, ...options, signal, clock };
  await exportTo(disk, optionsFor(api, fetch, all)).catch(() => {});
  disk.room = Infinity;
  disk.restart(by.kind === "power" ? by.kept : 1);
}

const formats: [string, Partial<ExportOptions>, string[]][] = [
  ["the records", {}, ["calls.ndjson"]],
  [
    "a file that is made of them, and its companion",
    { format: idsFormat },
    ["calls.ndjson", "calls.starts.ndjson"],
  ],
];

describe.each(apis)("an export of %s that is interrupted", (api) => {
  it.each(formats)(
    "ends with the same bytes in %s",
    async (_, options, files) => {
      const whole = new MemoryDisk();
      const result = await exportTo(
        whole,
        optionsFor(api, mock.fetch, options),
      );
      expect(result.calls).toBe(CALLS);
      await fc.assert(
        fc.asyncProperty(
          fc.array(run, { minLength: 1, maxLength: 5 }),
          async (runs) => {
            const disk = new MemoryDisk();
            for (const one of runs) {
              await interrupt(disk, api, one, options);
            }
            await exportTo(disk, optionsFor(api, mock.fetch, options)).catch(
              (error) => expect(error.name).toBe("OutputExistsError"),
            );
            expect(disk.paths).toEqual(files);
            for (const file of files) {
              expect(disk.text(file)).toBe(whole.text(file));
            }
          },
        ),
        { numRuns: 15 },
      );
    },
  );
});
