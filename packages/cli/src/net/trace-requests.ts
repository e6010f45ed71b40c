import type { Hooks } from "@rollcall/core";
import type { ApiVersion } from "../api/api-version.js";
import { showSafely } from "../errors/show-safely.js";
import type { Io } from "../io.js";
import { writeAttempt } from "./write-attempt.js";

/** What is read of an attempt that failed. */
interface Failure {
  readonly name?: unknown;
  readonly status?: unknown;
  readonly reason?: unknown;
  readonly code?: unknown;
}

/**
 * Hooks that tell of each attempt on stderr: method, address, status,
 * milliseconds and number. Paths are written as in the spec, and of the query
 * only numbers and words of the spec's own are shown: no key, phone number or
 * text that anybody gave comes through.
 */
export function traceRequests(version: ApiVersion, { stderr }: Io): Hooks {
  const say = (line: string) => {
    const shown = showSafely(line);
    stderr.write(`rollcall: ${shown}\n`, () => undefined);
  };
  return {
    onResponse: (event) => {
      const { response, durationMs } = event;
      const attempt = writeAttempt(event, version);
      say(`${attempt} -> ${response.status} in ${durationMs} ms`);
    },
    onError: (event) => {
      const { error, durationMs } = event;
      const attempt = writeAttempt(event, version);
      const why = describeFailure(error as Failure);
      say(`${attempt} -> ${why} in ${durationMs} ms`);
    },
    onRetry: ({ attempts, delayMs }) => {
      const wait = Math.round(delayMs);
      say(`attempt ${attempts} failed: the next one comes in ${wait} ms`);
    },
  };
}

/** In words that are always the same: a message may quote what was sent. */
function describeFailure({ name, status, reason, code }: Failure): string {
  if (typeof status === "number") {
    return `${name} ${status}`;
  }
  const why = reason === undefined ? "" : `: ${reason}`;
  const exact = code === undefined ? "" : ` (${code})`;
  return `${name}${why}${exact}`;
}
