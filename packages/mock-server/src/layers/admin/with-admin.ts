import type { Answerer } from "../../api/answerer.js";
import { errorAnswer, jsonAnswer } from "../../api/answers.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import { SettingError } from "../../util/setting-error.js";
import { AdminError } from "./admin-error.js";
import { adminHeader, guard } from "./guard.js";
import { adminPage } from "./page/page.js";
import type { AdminPorts } from "./ports.js";
import { type AdminRoute, adminRequest, routesAt } from "./route.js";
import { callRoutes } from "./routes/calls.js";
import { clockRoutes } from "./routes/clock.js";
import { faultRoutes } from "./routes/faults.js";
import { journalRoutes } from "./routes/journal.js";
import { metricsRoutes } from "./routes/metrics.js";

/** Where the admin API is. The API that is emulated has nothing here. */
export const adminPrefix = "/__rollcall";

/** Who may use the admin API. */
export interface AdminOptions {
  /**
   * Host names of the mock that are let in beside those of the loopback.
   * @default none
   */
  readonly allowedHosts?: readonly string[];
}

/** Every operation of the admin API. */
export function adminRoutes(ports: AdminPorts): AdminRoute[] {
  return [
    {
      method: "GET",
      path: "/",
      does: "A page for people: journal, clock and faults.",
      handle: adminPage,
    },
    ...clockRoutes(ports),
    ...callRoutes(ports),
    ...faultRoutes(ports),
    ...journalRoutes(ports),
    ...metricsRoutes(ports),
    {
      method: "POST",
      path: "/reset",
      does: "Takes everything back to the beginning.",
      handle: () => ports.reset(),
    },
  ];
}

/**
 * Answers what is under `/__rollcall/`, and lets all else through. Its requests
 * are not in the journal.
 */
export function withAdmin(
  inner: Answerer,
  ports: AdminPorts,
  options: AdminOptions = {},
): Answerer {
  const routes = adminRoutes(ports);
  return (request) =>
    isAdmin(request.url) ? answer(routes, request, options) : inner(request);
}

function isAdmin(url: string): boolean {
  if (!url.startsWith(adminPrefix)) {
    return false;
  }
  const next = url[adminPrefix.length];
  return next === undefined || next === "/" || next === "?";
}

async function answer(
  routes: readonly AdminRoute[],
  request: MockRequest,
  options: AdminOptions,
): Promise<MockAnswer> {
  try {
    guard(request, options.allowedHosts);
    return withOrigin(await dispatch(routes, request), request.headers.origin);
  } catch (error) {
    if (error instanceof AdminError) {
      return withOrigin(errorAnswer(error.status, error.message));
    }
    if (error instanceof SettingError || error instanceof RangeError) {
      return withOrigin(errorAnswer(400, error.message));
    }
    throw error;
  }
}

async function dispatch(
  routes: readonly AdminRoute[],
  request: MockRequest,
): Promise<MockAnswer> {
  const [path = "", query = ""] = request.url
    .slice(adminPrefix.length)
    .split("?", 2);
  const found = routesAt(routes, path || "/");
  const methods = found.map(({ route }) => route.method).join(", ");
  if (found.length === 0) {
    throw new AdminError(
      404,
      `The admin API has no "${path}". It has: ${listOf(routes)}.`,
    );
  }
  if (request.method === "OPTIONS") {
    return preflight(methods);
  }
  const method = request.method === "HEAD" ? "GET" : request.method;
  const match = found.find(({ route }) => route.method === method);
  if (!match) {
    return errorAnswer(
      405,
      `"${path}" knows ${methods}, not ${request.method}.`,
      { allow: methods },
    );
  }
  const value = await match.route.handle(
    adminRequest(request, match.id, query),
  );
  if (value === undefined) {
    return { status: 204, headers: {}, chunks: [] };
  }
  return isAnswer(value) ? value : jsonAnswer(200, value);
}

function listOf(routes: readonly AdminRoute[]): string {
  return [...new Set(routes.map((route) => route.path))].join(", ");
}

function isAnswer(value: unknown): value is MockAnswer {
  return (
    typeof value === "object" &&
    value !== null &&
    "chunks" in value &&
    "status" in value
  );
}

function preflight(methods: string): MockAnswer {
  const allowed = {
    "access-control-allow-methods": methods,
    "access-control-allow-headers": `content-type, ${adminHeader}`,
  };
  return { status: 204, headers: allowed, chunks: [] };
}

/**
 * Without an origin to name, and for pages elsewhere: a value that lets none of
 * them read the answer.
 */
const nobody = "http://localhost";

/** `origin`: of a page of this machine, which may read the answer. */
function withOrigin(given: MockAnswer, origin = nobody): MockAnswer {
  const headers = {
    "cache-control": "no-store",
    vary: "origin",
    "access-control-allow-origin": origin,
  };
  return { ...given, headers: { ...given.headers, ...headers } };
}
