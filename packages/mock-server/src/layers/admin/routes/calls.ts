import { jsonAnswer } from "../../../api/answers.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts } from "../ports.js";
import { type AdminRequest, type AdminRoute, wholeNumber } from "../route.js";

/** Adding, editing and removing calls. */
export function callRoutes({ calls }: AdminPorts): AdminRoute[] {
  function add(request: AdminRequest): unknown {
    const body = request.json();
    const many = Array.isArray(body);
    const given: unknown[] = many ? body : [body];
    const added = calls.add(
      given.map(objectOf),
      wholeNumber(request.query, "workspace") ?? 0,
    );
    return jsonAnswer(201, many ? added : added[0]);
  }

  function edit(request: AdminRequest): unknown {
    return calls.edit(request.id, request.object()) ?? missing(request.id);
  }

  function remove(request: AdminRequest): undefined {
    if (!calls.remove(request.id)) {
      missing(request.id);
    }
  }

  return [
    {
      method: "POST",
      path: "/calls",
      does: "Adds a call or an array of calls, as the API writes them; what is missing is made: ?workspace= (0: the first key).",
      handle: add,
    },
    {
      method: "PATCH",
      path: "/calls/{id}",
      does: "Changes fields of a call; null takes one away. A new call_status sends the webhooks that go with it.",
      handle: edit,
    },
    {
      method: "DELETE",
      path: "/calls/{id}",
      does: "Removes a call.",
      handle: remove,
    },
  ];
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new AdminError(
    400,
    "A call is a JSON object: send one, or an array of them.",
  );
}

function missing(id: string): never {
  throw new AdminError(404, `There is no call "${id}".`);
}
