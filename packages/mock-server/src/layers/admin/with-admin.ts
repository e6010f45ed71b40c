import type { Answerer } from "../../api/answerer.js";
import { isPreflight } from "../../api/cors.js";
import { emptyAnswer, errorAnswer, jsonAnswer } from "../../api/make-answer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import { isObject } from "../../util/is-object.js";
import { listOf, type Rule } from "../../util/rule.js";
import { type SplitUrl, splitUrl } from "../../util/split-url.js";
import { AdminError } from "./admin-error.js";
import type { AdminPorts } from "./admin-ports.js";
import { type AdminRoute, routesAt } from "./admin-route.js";
import { adminRoutes } from "./admin-routes.js";
import { adminHeader, guard, hostRule } from "./refuse-web-pages.js";

/** Where the admin API is. The API that is emulated has nothing here. */
const adminPrefix = "/__rollcall";

/** Who may use the admin API. */
export interface AdminOptions {
  /**
   * Host names of the mock that are let in beside those of the loopback.
   * @default none
   */
  readonly allowedHosts?: readonly string[];
}

/** What each option of the admin API may be. */
export const adminRules = {
  allowedHosts: listOf(hostRule, "a list of host names without a port"),
} satisfies Record<keyof AdminOptions, Rule<unknown>>;

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
    isAdmin(request.url)
      ? answerGuarded(routes, request, options)
      : inner(request);
}

function isAdmin(url: string): boolean {
  if (!url.startsWith(adminPrefix)) {
    return false;
  }
  const next = url[adminPrefix.length];
  if (next === undefined) {
    return true;
  }
  if (next === "/") {
    return true;
  }
  return next === "?";
}

/**
 * Only pages that the guard lets in may read the answer, errors included.
 */
async function answerGuarded(
  routes: readonly AdminRoute[],
  request: MockRequest,
  { allowedHosts }: AdminOptions,
): Promise<MockAnswer> {
  try {
    guard(request, allowedHosts);
  } catch (error) {
    return withOrigin(refusalOf(error));
  }
  const answer = await dispatch(routes, request).catch(refusalOf);
  return withOrigin(answer, request.headers.origin);
}

function refusalOf(error: unknown): MockAnswer {
  if (error instanceof AdminError) {
    return errorAnswer(error.status, error.message);
  }
  if (error instanceof RangeError) {
    return errorAnswer(400, error.message);
  }
  throw error;
}

async function dispatch(
  routes: readonly AdminRoute[],
  request: MockRequest,
): Promise<MockAnswer> {
  const { path, query } = targetOf(request);
  const found = routesAt(routes, path);
  const methods = found.map(({ route }) => route.method);
  if (isPreflight(request)) {
    return preflight(request, methods);
  }
  if (found.length === 0) {
    throw noRoute(routes, path);
  }
  if (request.method === "OPTIONS") {
    return preflight(request, methods);
  }
  const place = methods.indexOf(methodOf(request));
  const match = found[place];
  if (!match) {
    return wrongMethod(path, methods, request.method);
  }
  const { body } = request;
  const value = await match.route.handle({
    id: match.id,
    query,
    body,
  });
  return answerOf(value);
}

/** HEAD is answered as GET: the transport leaves out the body. */
function methodOf({ method }: MockRequest): AdminRoute["method"] {
  if (method === "HEAD") {
    return "GET";
  }
  return method as AdminRoute["method"];
}

function targetOf({ url }: MockRequest): SplitUrl {
  const { path, query } = splitUrl(url);
  const rest = path.slice(adminPrefix.length);
  return {
    path: rest || "/",
    query,
  };
}

function answerOf(value: unknown): MockAnswer {
  if (value === undefined) {
    return emptyAnswer();
  }
  if (isAnswer(value)) {
    return value;
  }
  return jsonAnswer(200, value);
}

function isAnswer(value: unknown): value is MockAnswer {
  return isObject(value) && "chunks" in value && "status" in value;
}

function noRoute(routes: readonly AdminRoute[], path: string): AdminError {
  const paths = new Set(routes.map((route) => route.path));
  const list = [...paths].join(", ");
  return new AdminError(
    404,
    `The admin API has no "${path}". It has: ${list}.`,
  );
}

function wrongMethod(
  path: string,
  methods: readonly string[],
  method: string,
): MockAnswer {
  const allow = methods.join(", ");
  const message = `"${path}" knows ${allow}, not ${method}.`;
  return errorAnswer(405, message, { allow });
}

/**
 * A page may send any method to any path, so that it sees the 404 or 405. It
 * has passed the guard.
 */
function preflight(
  { headers }: MockRequest,
  methods: readonly string[],
): MockAnswer {
  const allowed = new Set(methods);
  const asked = headers["access-control-request-method"];
  if (asked !== undefined) {
    allowed.add(asked);
  }
  return emptyAnswer({
    "access-control-allow-methods": [...allowed].join(", "),
    "access-control-allow-headers": `content-type, ${adminHeader}`,
  });
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
  return {
    ...given,
    headers: {
      ...given.headers,
      ...headers,
    },
  };
}
