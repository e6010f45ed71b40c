import { parseJsonBytes } from "../../api/prototype-names.js";
import { RefusedRequest } from "../../api/refused-request.js";
import type { MockAnswer, MockRequest } from "../../api/types.js";
import { AdminError } from "./admin-error.js";

/** What a handler of the admin API is given. */
export interface AdminRequest {
  /** The part of the path that the route leaves open; decoded. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** The JSON body as an object, or the error that explains that it is none. */
  object(): Record<string, unknown>;
  /** The JSON body, whatever it is; `undefined` when empty. */
  json(): unknown;
}

/** One operation of the admin API. A path may end in `/{id}`. */
export interface AdminRoute {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** Under `/__rollcall`. */
  readonly path: string;
  /** What it does: one line, for the list of routes. */
  readonly does: string;
  /** Gives the answer, or a value that is sent as JSON. */
  readonly handle: (
    request: AdminRequest,
  ) => unknown | MockAnswer | Promise<unknown>;
}

/** The routes whose path is `path`, with what `{id}` stands for. */
export function routesAt(
  routes: readonly AdminRoute[],
  path: string,
): { route: AdminRoute; id: string }[] {
  const found: { route: AdminRoute; id: string }[] = [];
  for (const route of routes) {
    const id = match(route.path, path);
    if (id !== undefined) {
      found.push({ route, id });
    }
  }
  return found;
}

function match(pattern: string, path: string): string | undefined {
  if (!pattern.endsWith("/{id}")) {
    return pattern === path ? "" : undefined;
  }
  const prefix = pattern.slice(0, -"{id}".length);
  const rest = path.slice(prefix.length);
  return path.startsWith(prefix) && rest !== "" && !rest.includes("/")
    ? decode(rest)
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AdminError(400, `"${text}" is not properly percent-encoded.`);
  }
}

/** Makes what a handler is given. */
export function adminRequest(
  request: MockRequest,
  id: string,
  query: string,
): AdminRequest {
  const json = () => readJson(request.body);
  return {
    id,
    query: new URLSearchParams(query),
    json,
    object() {
      const value = json();
      if (
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value)
      ) {
        return value as Record<string, unknown>;
      }
      throw new AdminError(400, "The body must be a JSON object.");
    },
  };
}

function readJson(body: Uint8Array | undefined): unknown {
  if (!body || body.byteLength === 0) {
    return undefined;
  }
  try {
    return parseJsonBytes(body);
  } catch (error) {
    if (error instanceof RefusedRequest) {
      throw new AdminError(error.status, error.message);
    }
    throw new AdminError(
      400,
      `The body is not JSON: ${(error as Error).message}.`,
    );
  }
}

/** A whole number of the query; `undefined` when it is not there. */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (text === null) {
    return undefined;
  }
  if (/^\d{1,15}$/.test(text)) {
    return Number(text);
  }
  throw new AdminError(400, `"${name}" must be a whole number, not "${text}".`);
}
