import { jsonAnswer } from "../../../api/answers.js";
import { isObject, type JsonObject } from "../../../util/is-object.js";
import { AdminError } from "../admin-error.js";
import { type BodyReader, openBody } from "../body.js";
import type { AdminPorts, CallsPort } from "../ports.js";
import { writtenNumber } from "../query-rules.js";
import { type AdminRoute, adminRoute } from "../route.js";

/** No mock has more keys. */
const MOST_WORKSPACES = 1_000;

/** Adding, editing and removing calls. */
export function callRoutes({ calls }: AdminPorts): AdminRoute[] {
  return [addCalls(calls), editCall(calls), removeCall(calls)];
}

function addCalls(calls: CallsPort): AdminRoute {
  return adminRoute({
    method: "POST",
    path: "/calls",
    does: "Adds a call or an array of calls, as the API writes them; what is missing is made: ?workspace= (0: the first key).",
    query: { workspace: writtenNumber(0, MOST_WORKSPACES) },
    body: callsBody,
    handle({ query, body: { given, isMany } }) {
      const added = calls.add(given, query.workspace ?? 0);
      return jsonAnswer(201, isMany ? added : added[0]);
    },
  });
}

function editCall(calls: CallsPort): AdminRoute {
  return adminRoute({
    method: "PATCH",
    path: "/calls/{id}",
    does: "Changes fields of a call; null takes one away. A new call_status sends the webhooks that go with it.",
    body: openBody,
    handle({ id, body }) {
      const call = calls.edit(id, body);
      return call ?? missing(id);
    },
  });
}

function removeCall(calls: CallsPort): AdminRoute {
  return adminRoute({
    method: "DELETE",
    path: "/calls/{id}",
    does: "Removes a call.",
    handle({ id }) {
      if (!calls.remove(id)) {
        missing(id);
      }
    },
  });
}

interface GivenCalls {
  readonly given: readonly JsonObject[];
  /** Whether they came as an array. */
  readonly isMany: boolean;
}

const callsBody: BodyReader<GivenCalls> = (json) => {
  const isMany = Array.isArray(json);
  const given: readonly unknown[] = isMany ? json : [json];
  if (given.every(isObject)) {
    return {
      given,
      isMany,
    };
  }
  throw new AdminError(
    400,
    "A call is a JSON object: send one, or an array of them.",
  );
};

function missing(id: string): never {
  throw new AdminError(404, `There is no call "${id}".`);
}
