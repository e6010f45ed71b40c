import { type OperationId, requests } from "../spec.js";
import { shown } from "../util/shown.js";
import { emptyAnswer, errorAnswer } from "./answers.js";
import type { Auth } from "./auth.js";
import type { EngineContext, Visit } from "./context.js";
import { CORS, isPreflight, preflightAnswer } from "./cors.js";
import { refuseLarge } from "./limits.js";
import { UNAUTHORIZED } from "./messages.js";
import type { MockAnswer } from "./mock-answer.js";
import type { MockRequest } from "./mock-request.js";
import { createPhoneCall } from "./operations/create-phone-call.js";
import { getCall } from "./operations/get-call.js";
import { listCalls } from "./operations/list-calls.js";
import { registerCall } from "./operations/register-call.js";
import { RequestError } from "./request-error.js";

type Operation = (context: EngineContext, visit: Visit) => MockAnswer;

const operations: Record<OperationId, Operation> = {
  listCalls,
  getCall,
  registerCall,
  createPhoneCall,
};

interface Route {
  readonly method: string;
  /** What comes before the parameter, or the whole path. */
  readonly prefix: string;
  readonly takesParameter: boolean;
  /** The methods that it answers, as an `allow` header. */
  readonly allowed: string;
  readonly run: Operation;
}

const routes: readonly Route[] = Object.entries(requests).map(
  ([id, { method, path }]) => ({
    method,
    prefix: path.split("{")[0] as string,
    takesParameter: path.includes("{"),
    allowed: method === "GET" ? "GET, HEAD, OPTIONS" : `${method}, OPTIONS`,
    run: operations[id as OperationId],
  }),
);

/** Makes the answerer of the API's own operations. */
export function createRouter(
  context: EngineContext,
  auth: Auth,
): (request: MockRequest) => MockAnswer {
  return (request) => {
    if (isPreflight(request)) {
      return preflightAnswer(request);
    }
    try {
      refuseLarge(request);
      return answerRoute(context, auth, request);
    } catch (error) {
      if (error instanceof RequestError) {
        return errorAnswer(error.status, error.message);
      }
      throw error;
    }
  };
}

function answerRoute(
  context: EngineContext,
  auth: Auth,
  request: MockRequest,
): MockAnswer {
  const { method, url } = request;
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const route = routeOf(path);
  if (method === "OPTIONS") {
    return optionsAnswer(route);
  }
  const isHead = method === "HEAD" && route.method === "GET";
  if (method !== route.method && !isHead) {
    return wrongMethod(path, route);
  }
  const visit: Visit = {
    workspace: workspaceOf(auth, request),
    path,
    query: mark < 0 ? "" : url.slice(mark + 1),
    parameter: parameterOf(route, path),
    body: request.body,
  };
  const answer = route.run(context, visit);
  return isHead ? { ...answer, chunks: [] } : answer;
}

function routeOf(path: string): Route {
  const route = routes.find((candidate) => matches(candidate, path));
  if (route === undefined) {
    throw new RequestError(
      404,
      `There is no ${shown(path)} here; there is ${served()}.`,
    );
  }
  return route;
}

function matches({ prefix, takesParameter }: Route, path: string): boolean {
  if (!takesParameter) {
    return path === prefix;
  }
  return path.startsWith(prefix) && isOneSegment(path, prefix.length);
}

function isOneSegment(path: string, from: number): boolean {
  return path.length > from && !path.includes("/", from);
}

/** To an OPTIONS that is no preflight. */
function optionsAnswer({ allowed }: Route): MockAnswer {
  return emptyAnswer({
    ...CORS,
    allow: allowed,
    "access-control-allow-methods": allowed,
    "access-control-allow-headers": "authorization, content-type",
  });
}

function wrongMethod(path: string, { allowed }: Route): MockAnswer {
  const message = `${path} answers ${allowed} only.`;
  return errorAnswer(405, message, { allow: allowed });
}

function workspaceOf(auth: Auth, { headers }: MockRequest): Visit["workspace"] {
  const workspace = auth(headers.authorization);
  if (workspace === undefined) {
    throw new RequestError(401, UNAUTHORIZED);
  }
  return workspace;
}

function parameterOf({ takesParameter, prefix }: Route, path: string): string {
  if (!takesParameter) {
    return "";
  }
  try {
    return decodeURIComponent(path.slice(prefix.length));
  } catch {
    throw new RequestError(
      400,
      "The path is not valid: a percent code in it is no UTF-8.",
    );
  }
}

function served(): string {
  return Object.values(requests)
    .map(({ method, path }) => `${method} ${path}`)
    .join(", ");
}
