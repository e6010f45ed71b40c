import type { ApiVersion } from "./api-version.js";
import type { Asked, Subject } from "./oracle.js";
import { everyV3Call } from "./v3-filter-model.js";
import type { V3Page } from "./v3-list.js";

const list = { method: "POST", path: "/v3/list-calls" };

/** What filters know of a call, and nobody is shown. */
const hidden = [
  "agent_tag",
  "batch_call_id",
  "custom_attributes",
  "tool_calls",
];

/** What was said, which a list leaves out. */
const transcripts = [
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "scrubbed_transcript_with_tool_calls",
];

function without(call: Subject, names: readonly string[]): Subject {
  const shown = Object.entries(call).filter(([name]) => !names.includes(name));
  return Object.fromEntries(shown) as unknown as Subject;
}

/** `POST /v3/list-calls`, and what goes with it. */
export const presentVersion: ApiVersion = {
  name: "v3",
  defaultLimit: 50,
  agents: { filter: "agent", one: (agent_id) => ({ agent_id }) },
  list: (asked) => ({ ...list, body: bodyOf(asked) }),
  listWith: (body) => ({ ...list, body }),
  readPage(body) {
    const { items, pagination_key } = body as V3Page;
    return { items: items as unknown as Subject[], next: pagination_key };
  },
  get: (id) => `/v2/get-call/${id}`,
  create: (agent_id) => ({
    method: "POST",
    path: "/v2/create-web-call",
    body: { agent_id },
  }),
  wrongMethods: [
    ["GET", "/v3/list-calls"],
    ["DELETE", "/v2/get-call/a"],
    ["GET", "/v2/update-call/a"],
    ["POST", "/v2/delete-call/a"],
    ["GET", "/v2/create-web-call"],
  ],
  everyCall(mock) {
    const [workspace] = mock.workspaces;
    const all = workspace ? everyV3Call(workspace, mock.clock.now()) : [];
    return all.map((call) => without(call as unknown as Subject, hidden));
  },
  listed: (call) => without(call, transcripts),
};

function bodyOf(asked: Asked): Readonly<Record<string, unknown>> {
  const { ascending, limit, cursor, agentIds } = asked;
  const agent = agentIds?.map((agent_id) => ({ agent_id }));
  const filters = {
    agent,
    start_timestamp: bound(asked.startFrom, asked.startBefore),
    end_timestamp: bound(asked.endFrom, asked.endBefore),
  };
  const isFiltered = Object.values(filters).some((one) => one !== undefined);
  return {
    ...(ascending !== undefined && {
      sort_order: ascending ? "ascending" : "descending",
    }),
    limit,
    pagination_key: cursor,
    ...(isFiltered && { filter_criteria: filters }),
  };
}

/** One filter a field: of two bounds this version can be asked for one. */
function bound(from: unknown, before: unknown): unknown {
  if (from !== undefined && before !== undefined) {
    throw new Error("There is one filter a field.");
  }
  if (from !== undefined) {
    return { type: "number", op: "ge", value: from };
  }
  return before === undefined
    ? undefined
    : { type: "number", op: "lt", value: before };
}
