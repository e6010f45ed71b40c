import { listCalls } from "../../src/generated/operations.js";
import type { Call } from "../../src/index.js";
import { ListApi } from "../support/list-api.js";
import { answerOfV3 } from "./service-v3.js";

const agent_id = "agent_7b20c4e95d1f";
const ids = [
  "call_4c8e1f06a2b94d73",
  "call_91d2b7305ef8a64c",
  "call_e05a83c17f2d4b96",
];

/** The calls of the service, newest first. */
export const calls: readonly Call[] = ids.map((call_id, index) => ({
  call_id,
  agent_id,
  audio_websocket_protocol: "twilio",
  audio_encoding: "mulaw",
  sample_rate: 8000,
  call_status: "ended",
  start_timestamp: 1_710_149_402_118 - index * 60_000,
  end_timestamp: 1_710_149_438_118 - index * 60_000,
  transcript: "Agent: Hello, how can I help?",
  disconnection_reason: "user_hangup",
}));

/**
 * The calls API in memory: a `fetch` that keeps nothing, and reaches no other
 * host.
 */
export async function service(
  url: string,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(url, init);
  const { hostname, pathname, searchParams } = new URL(request.url);
  if (hostname !== "api.retellai.com") {
    throw new TypeError("fetch failed");
  }
  if (/^\/v[23]\//.test(pathname)) {
    return answerOfV3(request);
  }
  if (pathname === "/list-calls") {
    return Response.json(pageOf(searchParams));
  }
  if (request.method === "POST") {
    return Response.json(created(await request.json()), { status: 201 });
  }
  const call = calls.find(({ call_id }) => pathname === `/get-call/${call_id}`);
  return call
    ? Response.json(call)
    : Response.json({ message: "No such call" }, { status: 404 });
}

function pageOf(query: URLSearchParams): unknown {
  const filters = [...query].map(([name, value]) => [
    name.replace(/^filter_criteria\[(\w+)\].*/, "$1"),
    value,
  ]);
  const { limit, sort_order, pagination_key, ...filter_criteria } =
    Object.fromEntries(filters);
  return new ListApi(listCalls, calls).answer({
    limit,
    sort_order,
    pagination_key,
    filter_criteria,
  });
}

const created = (body: object): Call => ({
  agent_id,
  audio_websocket_protocol: "twilio",
  audio_encoding: "mulaw",
  sample_rate: 8000,
  ...body,
  call_id: "call_2f6c90b8d1e7354a",
  call_status: "registered",
});
