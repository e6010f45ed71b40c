import type { Call } from "../../src/calls/call.js";
import type { ApiVersion } from "./api-version.js";
import { everyCall } from "./oracle.js";
import { listUrl } from "./wire.js";

/** `GET /list-calls`, and what goes with it. */
export const legacyVersion: ApiVersion = {
  name: "v1",
  defaultLimit: 100,
  agents: { filter: "agent_id", one: (id) => id },
  list: (asked) => ({ method: "GET", path: listUrl(asked) }),
  listWith(parameters) {
    const pairs = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]);
    const query = new URLSearchParams(pairs);
    return { method: "GET", path: `/list-calls?${query}` };
  },
  readPage(body) {
    const items = body as readonly Call[];
    return { items, next: items.at(-1)?.call_id };
  },
  get: (id) => `/get-call/${id}`,
  create: (agent_id) => ({
    method: "POST",
    path: "/register-call",
    body: {
      agent_id,
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24_000,
    },
  }),
  wrongMethods: [
    ["POST", "/list-calls"],
    ["DELETE", "/get-call/a"],
    ["GET", "/register-call"],
  ],
  everyCall(mock) {
    const [workspace] = mock.workspaces;
    return workspace ? everyCall(workspace, mock.clock.now()) : [];
  },
  listed: (call) => call,
};
