import { createMock, type Mock } from "@rollcall/mock-server";
import type { ApiVersionName, ExportOptions } from "../../src/index.js";
import type { MemoryDisk } from "./memory-disk.js";

/** Both versions of the API. */
export const apis: readonly ApiVersionName[] = ["v1", "v3"];

/** A fetch that answers from the mock, and what may stand around it. */
export type Fetch = Mock["fetch"];

/** So many calls of few words, always the same. */
export function createSample(calls: number): Mock {
  return createMock({
    calls,
    size: "short",
    seed: 7,
  });
}

/** Options for an export from a mock, which is never waited for. */
export function optionsFor(
  api: ApiVersionName,
  fetch: Fetch,
  options: Partial<ExportOptions> = {},
): ExportOptions {
  return {
    api,
    client: {
      apiKey: "key_of_a_test",
      fetch: (url, init) => fetch(url as string, init as RequestInit),
      maxRetries: 0,
    },
    file: "calls.ndjson",
    pageSize: 20,
    checkpointMs: 0,
    ...options,
  };
}

/** The records in a file of a disk. */
export function recordsIn(disk: MemoryDisk, path = "calls.ndjson"): unknown[] {
  const lines = (disk.text(path) ?? "").split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

/** Answers so many requests, and refuses the others. */
export function answering(mock: Mock, requests: number): Fetch {
  let sent = 0;
  return async (url, init) => {
    sent++;
    return sent > requests
      ? new Response("{}", { status: 402 })
      : mock.fetch(url, init);
  };
}
