import { splitUrl } from "../util/split-url.js";
import type { Answerer } from "./answerer.js";
import { checkHeaders } from "./check-headers.js";
import { type Auth, UNAUTHORIZED } from "./check-key.js";
import { CORS, isPreflight, preflightAnswer } from "./cors.js";
import type { EngineContext, Visit } from "./engine-context.js";
import { type Route, routeOf } from "./find-route.js";
import { emptyAnswer, errorAnswer, withoutBody } from "./make-answer.js";
import type { MockAnswer } from "./mock-answer.js";
import type { MockRequest } from "./mock-request.js";
import { refuseQuery } from "./operations/refuse-query.js";
import { refuseLarge } from "./refuse-large.js";
import { RefusedRequest } from "./refused-request.js";

/** Makes the answerer of the API's own operations. */
export function createRouter(context: EngineContext, auth: Auth): Answerer {
  return (request) => {
    if (isPreflight(request)) {
      return preflightAnswer(request);
    }
    try {
      refuseLarge(request);
      return answerRoute(context, auth, request);
    } catch (error) {
      if (error instanceof RefusedRequest) {
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
): MockAnswer | Promise<MockAnswer> {
  const { method } = request;
  const { path, query } = splitUrl(request.url);
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
    path: route.prefix,
    known: route.known,
    query,
    parameter: parameterOf(route, path),
    body: request.body,
    isAbandoned: request.isAbandoned,
  };
  checkHeaders(route.headers, request.headers);
  if (!route.takesQuery) {
    refuseQuery(context, visit);
  }
  const answer = route.run(context, visit);
  if (!isHead) {
    return answer;
  }
  if (answer instanceof Promise) {
    return answer.then(withoutBody);
  }
  return withoutBody(answer);
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
    throw new RefusedRequest(401, UNAUTHORIZED);
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
    throw new RefusedRequest(
      400,
      "The path is not valid: a percent code in it is no UTF-8.",
    );
  }
}
