import { createMock, type Mock } from "@rollcall/mock-server";
import type { ApiVersionName, ExportOptions } from "../../src/index.js";

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
