import { type OperationId, type RequestSpec, requests } from "../spec.js";
import { type V3OperationId, v3Requests } from "../spec-v3.js";
import { quote } from "../util/quote.js";
import type { EngineContext, Visit } from "./engine-context.js";
import type { MockAnswer } from "./mock-answer.js";
import { createPhoneCall } from "./operations/create-phone-call.js";
import { getCall } from "./operations/get-call.js";
import { listCalls } from "./operations/list-calls.js";
import { parameterNames } from "./operations/parameter-names.js";
import { registerCall } from "./operations/register-call.js";
import { createPhoneCall as v3CreatePhoneCall } from "./operations/v3/create-phone-call.js";
import { createWebCall } from "./operations/v3/create-web-call.js";
import { deleteCall } from "./operations/v3/delete-call.js";
import { getCall as v3GetCall } from "./operations/v3/get-call.js";
import { listCalls as v3ListCalls } from "./operations/v3/list-calls.js";
import { registerPhoneCall } from "./operations/v3/register-phone-call.js";
import { updateCall } from "./operations/v3/update-call.js";
import { RefusedRequest } from "./refused-request.js";

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

const v3Operations: Record<V3OperationId, Operation> = {
  listCalls: v3ListCalls,
  getCall: v3GetCall,
  updateCall,
  deleteCall,
  createPhoneCall: v3CreatePhoneCall,
  createWebCall,
  registerPhoneCall,
};

/** Where an operation is, and what answers it. */
export interface Route {
  readonly method: string;
  /** What comes before the parameter, or the whole path. */
  readonly prefix: string;
  readonly takesParameter: boolean;
  /** Whether the spec gives it a query. */
  readonly takesQuery: boolean;
  /** The names that its query and its body may have. */
  readonly known: readonly string[];
  /** The headers that the spec gives it. */
  readonly headers: RequestSpec["headers"];
  /** The methods that it answers, as an `allow` header. */
  readonly allowed: string;
  readonly run: Operation;
}

/**
 * Paths that clients send and no document has, each answered as an operation of
 * the present version. retell-sdk 5.66.1 creates web calls under `/v3/`, while
 * the API documents `/v2/`; one of the two is right, and nobody says which.
 */
const undocumented: Readonly<Record<string, V3OperationId>> = {
  "/v3/create-web-call": "createWebCall",
};

/** The operations of every version. */
const routes: readonly Route[] = [
  ...routesFor(requests, operations),
  ...routesFor(v3Requests, v3Operations),
  ...Object.entries(undocumented).map(([path, id]) =>
    routeFor({ ...v3Requests[id], path }, v3Operations[id]),
  ),
];

const served = [...Object.values(requests), ...Object.values(v3Requests)]
  .map(({ method, path }) => `${method} ${path}`)
  .join(", ");

function routesFor<Id extends string>(
  specs: Readonly<Record<Id, RequestSpec>>,
  runs: Readonly<Record<Id, Operation>>,
): Route[] {
  const ids = Object.keys(specs) as Id[];
  return ids.map((id) => routeFor(specs[id], runs[id]));
}

function routeFor(spec: RequestSpec, run: Operation): Route {
  const { method, path, query, headers } = spec;
  const [prefix = ""] = path.split("{");
  const methods = method === "GET" ? "GET, HEAD" : method;
  return {
    method,
    prefix,
    takesParameter: path.includes("{"),
    takesQuery: Object.keys(query).length > 0,
    known: parameterNames(spec),
    headers,
    allowed: `${methods}, OPTIONS`,
    run,
  };
}

/** The route of a path, whatever the method. */
export function routeOf(path: string): Route {
  const route = routes.find((candidate) => matches(candidate, path));
  if (route === undefined) {
    throw new RefusedRequest(
      404,
      `There is no ${quote(path)} here; there is ${served}.`,
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
