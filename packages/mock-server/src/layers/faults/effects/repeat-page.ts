import { bodyJson, withJson } from "../../../api/answer-body.js";
import type { Answerer } from "../../../api/answerer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import type { MockRequest } from "../../../api/mock-request.js";
import { splitUrl } from "../../../util/split-url.js";

const LIST_PATH = "/list-calls";
const CURSOR = "pagination_key";
const DEFAULT_LIMIT = 100;

/**
 * The page before, once more: the page that ends with the cursor of this
 * request, so that a client which trusts the last id walks in a circle. It is
 * asked of the API itself, backwards from the cursor, and needs no memory. A
 * request without a cursor has no page before it, and is answered as it is.
 */
export async function repeatPage(
  inner: Answerer,
  request: MockRequest,
): Promise<MockAnswer> {
  const { path, query } = splitUrl(request.url);
  const parameters = new URLSearchParams(query);
  const cursor = parameters.get(CURSOR);
  const limit = Number(parameters.get("limit") ?? DEFAULT_LIMIT);
  if (path !== LIST_PATH || cursor === null || !(limit >= 1)) {
    return inner(request);
  }
  const last = await inner({ ...request, ...getCall(cursor) });
  const before = await inner({
    ...request,
    url: urlBackwards(parameters, limit - 1),
  });
  if (last.status !== 200 || before.status !== 200) {
    return inner(request);
  }
  const calls = limit > 1 ? (bodyJson(before) as unknown[]) : [];
  return withJson(before, [...calls.reverse(), bodyJson(last)]);
}

function getCall(id: string): Pick<MockRequest, "method" | "url"> {
  return {
    method: "GET",
    url: `/get-call/${encodeURIComponent(id)}`,
  };
}

function urlBackwards(parameters: URLSearchParams, limit: number): string {
  const turned = new URLSearchParams(parameters);
  const isAscending = parameters.get("sort_order") === "ascending";
  turned.set("sort_order", isAscending ? "descending" : "ascending");
  turned.set("limit", String(Math.max(1, limit)));
  return `${LIST_PATH}?${turned}`;
}
