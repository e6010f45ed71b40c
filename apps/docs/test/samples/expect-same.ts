import { listQueryPairs } from "../../src/samples/list-query-pairs.js";
import type {
  OperationFacts,
  SampleRequest,
} from "../../src/samples/sample-request.js";
import { type Arrival, sortByName } from "./recording-server.js";
import { apiKey } from "./run-samples.js";

/** What has to arrive of a request. */
export function expectedArrival(
  request: SampleRequest,
  facts: OperationFacts,
): Arrival {
  const pairs = listQueryPairs(request, facts);
  const query = pairs.map(({ name, value }) => [name, value] as const);
  const { method, body } = request;
  return {
    method,
    path: fillPath(request),
    query: sortByName(query),
    authorization: `Bearer ${apiKey}`,
    ...(body === undefined ? {} : { type: "application/json", body }),
  };
}

function fillPath({ path, pathValues }: SampleRequest): string {
  const names = path.split("/").map((part) => {
    const [, name] = /^\{(.+)\}$/.exec(part) ?? [];
    return name === undefined ? part : pathValues[name];
  });
  return names.join("/");
}

/** The command line always says how long a page is. */
export function withLimit(
  request: SampleRequest,
  { pagination }: OperationFacts,
): SampleRequest {
  if (pagination === undefined) {
    return request;
  }
  const limit = { [pagination.limit]: pagination.defaultLimit };
  if (request.method === "GET") {
    return { ...request, query: { ...limit, ...request.query } };
  }
  const body = request.body as object | undefined;
  return { ...request, body: { ...limit, ...body } };
}
