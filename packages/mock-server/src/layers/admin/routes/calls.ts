import { jsonAnswer } from "../../../api/make-answer.js";
import { isCallField } from "../../../calls/is-call-field.js";
import { isObject, type JsonObject } from "../../../util/is-object.js";
import { quote } from "../../../util/quote.js";
import { wholeNumber } from "../../../util/rule.js";
import { shorten } from "../../../util/shorten.js";
import { AdminError } from "../admin-error.js";
import type { AdminPorts, CallsPort } from "../admin-ports.js";
import { type AdminRoute, adminRoute } from "../admin-route.js";
import { type BodyReader, openBody } from "../body-readers.js";
import { numberInQuery } from "../query-rules.js";

/** Characters of the names that a message quotes. */
const MOST_SHOWN = 200;

/** The most API keys a mock has. */
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
    query: { workspace: numberInQuery(wholeNumber(0, MOST_WORKSPACES)) },
    body: readCalls,
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
      return call ?? refuseMissing(id);
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
        refuseMissing(id);
      }
    },
  });
}

interface GivenCalls {
  readonly given: readonly JsonObject[];
  /** Whether they came as an array. */
  readonly isMany: boolean;
}

const readCalls: BodyReader<GivenCalls> = (json) => {
  const isMany = Array.isArray(json);
  const given: readonly unknown[] = isMany ? json : [json];
  if (!given.every(isObject)) {
    throw new AdminError(
      400,
      "A call is a JSON object: send one, or an array of them.",
    );
  }
  given.forEach(refuseWhatIsNoCall);
  return {
    given,
    isMany,
  };
};

/**
 * A call may have fields that the API does not know. An object none of whose
 * names is a call's field is not a call: it is a page of calls, say, or a call
 * whose names are misspelt.
 */
function refuseWhatIsNoCall(object: JsonObject): void {
  const names = Object.keys(object);
  if (names.length === 0) {
    return;
  }
  if (names.some(isCallField)) {
    return;
  }
  const listed = shorten(names.map(quote).join(", "), MOST_SHOWN);
  throw new AdminError(
    400,
    `${listed} is no field of a call: send a call, or an array of them.`,
  );
}

function refuseMissing(id: string): never {
  throw new AdminError(404, `There is no call "${id}".`);
}
