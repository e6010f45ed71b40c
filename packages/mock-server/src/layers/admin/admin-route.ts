import type { MockRequest } from "../../api/mock-request.js";
import { AdminError } from "./admin-error.js";
import { type BodyReader, noBody, parseBody } from "./body-readers.js";
import { type Rules, readFields, type Values } from "./read-fields.js";

/** One operation of the admin API. A path may end in `/{id}`. */
export interface AdminRoute {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** Under `/__rollcall`. */
  readonly path: string;
  /** What it does: one line, for the list of routes. */
  readonly does: string;
  /**
   * Gives an answer, or a value that is sent as JSON. Throws an `AdminError`
   * for a request with anything but what the route takes.
   */
  readonly handle: (request: RoutedRequest) => unknown;
}

/** A request that has found its route. */
interface RoutedRequest {
  /** The part of the path that the route leaves open; decoded. */
  readonly id: string;
  /** What comes after the `?`. */
  readonly query: string;
  readonly body: MockRequest["body"];
}

/** A route with the rules of what it takes. */
interface RouteParts<Q extends Rules, B>
  extends Pick<AdminRoute, "method" | "path" | "does"> {
  /** The parameters of its query. @default none */
  readonly query?: Q;
  /** @default no body */
  readonly body?: BodyReader<B>;
  readonly handle: (given: {
    readonly id: string;
    readonly query: Values<Q>;
    readonly body: B;
  }) => unknown;
}

type None = Readonly<Record<never, never>>;

/** Makes a route that takes what its rules say, and refuses all else. */
export function adminRoute<Q extends Rules = None, B = undefined>(
  parts: RouteParts<Q, B>,
): AdminRoute {
  const { method, path, does, handle } = parts;
  const rules = parts.query ?? ({} as Q);
  const readBody = parts.body ?? (noBody as BodyReader<B>);
  const where = `${method} ${path}`;
  return {
    method,
    path,
    does,
    handle: ({ id, query, body }) =>
      handle({
        id,
        query: readFields(new URLSearchParams(query), rules, where),
        body: readBody(parseBody(body), where),
      }),
  };
}

/** The routes whose path is `path`, with what `{id}` stands for. */
export function routesAt(
  routes: readonly AdminRoute[],
  path: string,
): {
  route: AdminRoute;
  id: string;
}[] {
  const found: {
    route: AdminRoute;
    id: string;
  }[] = [];
  for (const route of routes) {
    const id = idIn(route.path, path);
    if (id !== undefined) {
      found.push({
        route,
        id,
      });
    }
  }
  return found;
}

function idIn(pattern: string, path: string): string | undefined {
  if (!pattern.endsWith("/{id}")) {
    if (pattern === path) {
      return "";
    }
    return undefined;
  }
  const prefix = pattern.slice(0, -"{id}".length);
  if (!path.startsWith(prefix)) {
    return undefined;
  }
  const rest = path.slice(prefix.length);
  const isId = rest !== "" && !rest.includes("/");
  if (isId) {
    return decode(rest);
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AdminError(400, `"${text}" is not properly percent-encoded.`);
  }
}
