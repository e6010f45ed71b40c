import type { Hooks, RequestTrace } from "@rollcall/core";
import type { ApiVersion } from "../api/api-version.js";
import { showSafely } from "../errors/show-safely.js";
import type { Io } from "../io.js";

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
    stderr.write(`rollcall: ${showSafely(line)}\n`, () => undefined);
  };
  return {
    onResponse: (event) => {
      const { response, durationMs } = event;
      say(
        `${writeTitle(event, version)} -> ${response.status} in ${durationMs} ms`,
      );
    },
    onError: (event) => {
      const why = describeFailure(event.error as Failure);
      say(`${writeTitle(event, version)} -> ${why} in ${event.durationMs} ms`);
    },
    onRetry: ({ attempts, delayMs }) => {
      const wait = Math.round(delayMs);
      say(`attempt ${attempts} failed: the next one comes in ${wait} ms`);
    },
  };
}

/** `GET https://api.retellai.com/list-calls?limit=50&pagination_key=… (attempt 1)` */
function writeTitle(
  event: RequestTrace & { readonly request: { readonly url: string } },
  version: ApiVersion,
): string {
  const { method, path, attempts, request } = event;
  const { origin, searchParams } = new URL(request.url);
  const written = [...searchParams].map(([name, value]) => {
    return writeParameter(name, value, version);
  });
  const query = written.length > 0 ? `?${written.join("&")}` : "";
  return `${method} ${origin}${path}${query} (attempt ${attempts})`;
}

/** A name may be somebody's own too: only those of the spec are shown. */
function writeParameter(
  name: string,
  value: string,
  { operation, list }: ApiVersion,
): string {
  const [first = "", ...inner] = name.split(/[[\].]+/).filter(Boolean);
  const spec = Object.hasOwn(operation.parameters, first)
    ? operation.parameters[first]
    : undefined;
  const isOwnWord = spec?.enum?.includes(value) ?? false;
  const isCount = spec?.type === "integer" && /^\d{1,4}$/.test(value);
  const shown = isOwnWord || isCount ? value : "…";
  const names = [first, ...inner].map((each) => showName(each, list));
  const [outer = "", ...members] = names;
  return `${outer}${members.map((each) => `[${each}]`).join("")}=${shown}`;
}

/** Every word of the reference's own names, parameters and filters alike. */
function showName(name: string, list: ApiVersion["list"]): string {
  const isOwn = list.parameters.some((parameter) => {
    const { properties = {} } = parameter.schema;
    return parameter.name === name || Object.hasOwn(properties, name);
  });
  return isOwn ? name : "…";
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
