import type { Call, CallPage } from "../../src/v3/index.js";

const agent_id = "agent_7b20c4e95d1f";
const ids = [
  "call_4c8e1f06a2b94d73",
  "call_91d2b7305ef8a64c",
  "call_e05a83c17f2d4b96",
];

/** The calls of the service, newest first. */
export const calls: readonly Call[] = ids.map((call_id, index) => ({
  call_id,
  call_type: "phone_call",
  agent_id,
  agent_version: 3,
  call_status: "ended",
  direction: "inbound",
  from_number: "+12025550143",
  to_number: "+12125550178",
  start_timestamp: 1_710_149_402_118 - index * 60_000,
  end_timestamp: 1_710_149_438_118 - index * 60_000,
  duration_ms: 36_000,
  transcript: "Agent: Hello, how can I help?",
  disconnection_reason: "user_hangup",
}));

/** What the present version of the API answers, in memory. */
export async function answerOfV3(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const text = await request.text();
  const body = text ? JSON.parse(text) : {};
  if (pathname === "/v3/list-calls") {
    return Response.json(pageOf(body));
  }
  if (request.method === "POST") {
    return Response.json(created(body), { status: 201 });
  }
  if (request.method === "DELETE") {
    return new Response(null, { status: 204 });
  }
  const call = calls.find(({ call_id }) => pathname.endsWith(`/${call_id}`));
  if (!call) {
    return Response.json({ message: "No such call" }, { status: 404 });
  }
  return Response.json({ ...call, ...body });
}

interface Question {
  readonly limit?: number;
  readonly sort_order?: string;
  readonly pagination_key?: string;
}

function pageOf({ limit = 50, sort_order, pagination_key = "0" }: Question) {
  const isAscending = sort_order === "ascending";
  const all = isAscending ? calls.toReversed() : calls;
  const from = Number(pagination_key);
  const to = from + limit;
  const listed = all.slice(from, to).map(({ transcript, ...call }) => call);
  const has_more = to < all.length;
  const page = {
    items: listed as CallPage["items"],
    has_more,
  };
  if (!has_more) {
    return page;
  }
  return {
    ...page,
    pagination_key: String(to),
  };
}

const created = (body: object) => ({
  agent_id,
  agent_version: 3,
  ...body,
  call_id: "call_2f6c90b8d1e7354a",
  call_status: "registered",
});
