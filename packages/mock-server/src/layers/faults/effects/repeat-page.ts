import { bodyJson, withJson } from "../../../api/answer-body.js";
import type { Answerer } from "../../../api/answerer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import type { MockRequest } from "../../../api/mock-request.js";
import { pageSize, requests } from "../../../spec.js";
import { v3Requests } from "../../../spec-v3.js";
import { splitUrl } from "../../../util/split-url.js";
import { repeatV3Page } from "./repeat-v3-page.js";

const { path: LIST_PATH } = requests.listCalls;
const { path: V3_LIST_PATH } = v3Requests.listCalls;
const CURSOR = "pagination_key";

/** The page before, once more, from the list of either version. */
export async function repeatPage(
  inner: Answerer,
  request: MockRequest,
): Promise<MockAnswer> {
  const { path, query } = splitUrl(request.url);
  switch (path) {
    case LIST_PATH:
      return repeatLegacyPage(inner, request, query);
    case V3_LIST_PATH:
      return repeatV3Page(inner, request);
    default:
      return inner(request);
  }
}

/**
 * The page before, once more: the page that ends with the cursor of this
 * request, so that a client which trusts the last id walks in a circle. It is
 * asked of the API itself, backwards from the cursor, and needs no memory. A
 * request without a cursor has no page before it, and is answered as it is.
 */
async function repeatLegacyPage(
  inner: Answerer,
  request: MockRequest,
  query: string,
): Promise<MockAnswer> {
  const parameters = new URLSearchParams(query);
  const cursor = parameters.get(CURSOR);
  const limit = Number(parameters.get("limit") ?? pageSize.default);
  if (cursor === null || !(limit >= 1)) {
    return inner(request);
  }
  const last = await inner({
    ...request,
    ...getCall(cursor),
  });
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
