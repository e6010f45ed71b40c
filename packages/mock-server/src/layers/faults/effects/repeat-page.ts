import { bodyText, withJson } from "../../../api/answer-body.js";
import type { Answerer } from "../../../api/answerer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import type { MockRequest } from "../../../api/mock-request.js";

const listPath = "/list-calls";
const cursor = "pagination_key";

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
  const [path = "", query = ""] = request.url.split("?", 2);
  const parameters = new URLSearchParams(query);
  const id = parameters.get(cursor);
  const size = Number(parameters.get("limit") ?? 100);
  if (path !== listPath || id === null || !(size >= 1)) {
    return inner(request);
  }
  const last = await inner({
    ...request,
    method: "GET",
    url: `/get-call/${encodeURIComponent(id)}`,
  });
  const before = await inner({
    ...request,
    url: `${path}?${backwards(parameters, size - 1)}`,
  });
  if (last.status !== 200 || before.status !== 200) {
    return inner(request);
  }
  const calls =
    size > 1 ? (JSON.parse(bodyText(before)) as unknown[]).reverse() : [];
  return withJson(before, [...calls, JSON.parse(bodyText(last))]);
}

function backwards(parameters: URLSearchParams, limit: number): string {
  const turned = new URLSearchParams(parameters);
  turned.set(
    "sort_order",
    parameters.get("sort_order") === "ascending" ? "descending" : "ascending",
  );
  turned.set("limit", String(Math.max(1, limit)));
  return turned.toString();
}
