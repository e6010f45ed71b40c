import { bodyJson } from "../../../api/answer-body.js";
import type { Answerer } from "../../../api/answerer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import type { MockRequest } from "../../../api/mock-request.js";
import { v3Pagination } from "../../../spec-v3.js";
import { isObject, type JsonObject } from "../../../util/is-object.js";

const { parameter: keyName, skip: skipName, limit: limits } = v3Pagination;

/** So far a page before is looked for. */
const MOST_PAGES = 10_000;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The page before, once more, from the present version's list. A key says
 * nothing to anybody else, so the pages are asked for from the first one on,
 * until one gives the key of this request: a client that trusts it walks in a
 * circle. Where none does (keys that expire are made anew each time), the
 * request is answered as it is; so is one for the first page.
 */
export async function repeatV3Page(
  inner: Answerer,
  request: MockRequest,
): Promise<MockAnswer> {
  const body = bodyOf(request);
  const key = body[keyName];
  const skipped = Number(body[skipName] ?? 0);
  if (key === undefined && skipped > 0) {
    const limit = Number(body[limits.parameter] ?? limits.default);
    const before = Math.max(0, skipped - limit);
    return inner(
      withBody(request, {
        ...body,
        [skipName]: before,
      }),
    );
  }
  const found = await findPage(inner, request, body, key);
  return found ?? inner(request);
}

/** The page that gives a key; `undefined` where there is none. */
async function findPage(
  inner: Answerer,
  request: MockRequest,
  { [keyName]: _, ...first }: JsonObject,
  wanted: unknown,
): Promise<MockAnswer | undefined> {
  let body: JsonObject = first;
  for (let pages = 0; wanted !== undefined && pages < MOST_PAGES; pages++) {
    const answer = await inner(withBody(request, body));
    const { [keyName]: key } = jsonOf(answer);
    if (key === wanted) {
      return answer;
    }
    if (key === undefined) {
      return undefined;
    }
    body = {
      ...first,
      [keyName]: key,
    };
  }
  return undefined;
}

function jsonOf(answer: MockAnswer): JsonObject {
  const body = answer.status === 200 ? bodyJson(answer) : {};
  if (isObject(body)) {
    return body;
  }
  return {};
}

/** A body that is no JSON is the API's to refuse. */
function bodyOf({ body }: MockRequest): JsonObject {
  try {
    const value: unknown = JSON.parse(decoder.decode(body));
    if (isObject(value)) {
      return value;
    }
    return {};
  } catch {
    return {};
  }
}

function withBody(request: MockRequest, value: JsonObject): MockRequest {
  const body = encoder.encode(JSON.stringify(value));
  const headers = {
    ...request.headers,
    "content-length": String(body.length),
  };
  return {
    ...request,
    headers,
    body,
  };
}
