import { type OperationId, requests } from "../spec.js";
import type { Answerer } from "./answerer.js";
import { errorAnswer, preflightAnswer } from "./answers.js";
import { type Auth, UNAUTHORIZED } from "./auth.js";
import type { EngineContext, Visit } from "./context.js";
import { createPhoneCall } from "./operations/create-phone-call.js";
import { getCall } from "./operations/get-call.js";
import { listCalls } from "./operations/list-calls.js";
import { registerCall } from "./operations/register-call.js";
import { RefusedRequest, shown } from "./refused-request.js";
import type { MockAnswer, MockRequest } from "./types.js";

/** The longest URL that is read, in characters. */
export const MAX_URL = 16 * 1024;

/** The largest body that is read, in bytes. */
export const MAX_BODY = 1024 * 1024;

type Operation = (
  context: EngineContext,
  visit: Visit,
) => MockAnswer | Promise<MockAnswer>;

const operations: Record<OperationId, Operation> = {
  listCalls,
  getCall,
  registerCall,
  createPhoneCall,
};

const routes = Object.entries(requests).map(([id, { method, path }]) => ({
  method,
  prefix: path.split("{")[0] as string,
  takesParameter: path.includes("{"),
  run: operations[id as OperationId],
}));

/** Makes the answerer of the API's own operations. */
export function createRouter(context: EngineContext, auth: Auth): Answerer {
  return (request) => {
    try {
      return route(context, auth, request);
    } catch (error) {
      if (error instanceof RefusedRequest) {
        return errorAnswer(error.status, error.message);
      }
      throw error;
    }
  };
}

function route(
  context: EngineContext,
  auth: Auth,
  request: MockRequest,
): MockAnswer | Promise<MockAnswer> {
  if (request.url.length > MAX_URL) {
    throw new RefusedRequest(
      414,
      `The URL is longer than ${MAX_URL} characters.`,
    );
  }
  if ((request.body?.length ?? 0) > MAX_BODY) {
    throw new RefusedRequest(413, `The body is larger than ${MAX_BODY} bytes.`);
  }
  const mark = request.url.indexOf("?");
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const found = routes.find(({ prefix, takesParameter }) =>
    takesParameter
      ? path.startsWith(prefix) && isOneSegment(path, prefix.length)
      : path === prefix,
  );
  if (found === undefined) {
    throw new RefusedRequest(
      404,
      `There is no ${shown(path)} here; there is ${served()}.`,
    );
  }
  const allowed =
    found.method === "GET" ? "GET, HEAD, OPTIONS" : `${found.method}, OPTIONS`;
  if (request.method === "OPTIONS") {
    return preflightAnswer(
      allowed,
      request.headers["access-control-request-headers"],
    );
  }
  const head = request.method === "HEAD" && found.method === "GET";
  if (request.method !== found.method && !head) {
    return errorAnswer(405, `${path} answers ${allowed} only.`, {
      allow: allowed,
    });
  }
  const workspace = auth(request.headers.authorization);
  if (workspace === undefined) {
    throw new RefusedRequest(401, UNAUTHORIZED);
  }
  const query = mark < 0 ? "" : request.url.slice(mark + 1);
  const parameter = found.takesParameter
    ? decodedSegment(path.slice(found.prefix.length))
    : "";
  const answer = found.run(context, {
    workspace,
    path,
    query,
    parameter,
    body: request.body,
    isAbandoned: request.isAbandoned,
  });
  if (!head) {
    return answer;
  }
  return answer instanceof Promise
    ? answer.then(withoutBody)
    : withoutBody(answer);
}

function withoutBody(answer: MockAnswer): MockAnswer {
  return { ...answer, chunks: [] };
}

function isOneSegment(path: string, from: number): boolean {
  return path.length > from && !path.includes("/", from);
}

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new RefusedRequest(
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
