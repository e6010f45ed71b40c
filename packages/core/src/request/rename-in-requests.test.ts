import createFetchClient from "openapi-fetch";
import { expect, test } from "vitest";
import type { OperationSpec } from "../spec/operation.js";
import { renameInRequests } from "./rename-in-requests.js";

const operations: Readonly<Record<string, OperationSpec>> = {
  listThings: {
    id: "listThings",
    method: "GET",
    path: "/things",
    parameters: { page_size: { formerly: ["limit"] } },
  },
  createThing: {
    id: "createThing",
    method: "POST",
    path: "/things",
    parameters: {
      body_name: { in: "body", name: "name", formerly: ["title"] },
    },
  },
};

/** What openapi-fetch knows of paths that are named nowhere. */
type Paths = Record<string, { get: object; post: object }>;

type Sender = (path: string, init: object) => Promise<unknown>;

async function sentBy(method: "GET" | "POST", path: string, init: object) {
  const sent: string[] = [];
  const client = createFetchClient<Paths>({
    baseUrl: "http://127.0.0.1",
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.text();
      sent.push(`${request.method} ${pathname}${search} ${body}`.trim());
      return new Response(null, { status: 204 });
    },
  });
  const send = renameInRequests(client, operations)[method] as Sender;
  await send(path, init);
  return sent.join();
}

test.each<[string, "GET" | "POST", string, object, string]>([
  [
    "of a query",
    "GET",
    "/things",
    { params: { query: { limit: 5 } } },
    "GET /things?page_size=5",
  ],
  [
    "of a body",
    "POST",
    "/things",
    { body: { title: "a" } },
    'POST /things {"name":"a"}',
  ],
  [
    "of another path",
    "GET",
    "/others",
    { params: { query: { limit: 5 } } },
    "GET /others?limit=5",
  ],
  [
    "of bytes",
    "POST",
    "/things",
    { body: "title", bodySerializer: String },
    "POST /things title",
  ],
])(
  "A name of before %s is sent as it is called today",
  async (_, method, path, init, want) => {
    expect(await sentBy(method, path, init)).toBe(want);
  },
);
