import type { Client as FetchClient } from "openapi-fetch";
import type {
  OperationSpec,
  ParameterLocation,
  ValueSpec,
} from "../spec/operation.js";
import { withInnerNames } from "./former-names.js";

/** What openapi-fetch is given for one request, as far as it is read here. */
interface RawInit {
  readonly params?: {
    readonly query?: object | undefined;
    readonly header?: object | undefined;
  };
  readonly body?: unknown;
}

type Send = (path: string, init?: RawInit) => unknown;

/** The tables of a spec's operations. */
type Operations = Readonly<Record<string, OperationSpec>>;

const methods = ["GET", "PUT", "POST", "DELETE", "PATCH"] as const;

/**
 * The client of openapi-fetch, whose requests may name parameters as they were
 * called before: they are sent under their names of today.
 */
export function renameInRequests<Paths extends object>(
  client: FetchClient<Paths>,
  operations: Operations,
): FetchClient<Paths> {
  const senders = methods.map((method) => {
    const send = client[method] as Send;
    const renaming: Send = (path, init) => {
      const parameters = parametersAt(operations, method, path);
      return send(path, init && renameMembers(init, parameters));
    };
    return [method, renaming] as const;
  });
  return {
    ...client,
    ...Object.fromEntries(senders),
  };
}

/** The table of an operation's parameters; of another request, nothing. */
function parametersAt(
  operations: Operations,
  method: string,
  path: string,
): OperationSpec["parameters"] {
  for (const operation of Object.values(operations)) {
    if (operation.method === method && operation.path === path) {
      return operation.parameters;
    }
  }
  return {};
}

function renameMembers(
  init: RawInit,
  parameters: OperationSpec["parameters"],
): RawInit {
  const { params, body } = init;
  const query = withInnerNames(params?.query, specIn("query", parameters));
  const isPlain = body?.constructor === Object;
  const header = withInnerNames(params?.header, specIn("header", parameters));
  return {
    ...init,
    params: {
      ...params,
      query: query as object,
      header: header as object,
    },
    // Forms and bytes have no names that a spec lists.
    body: isPlain ? withInnerNames(body, specIn("body", parameters)) : body,
  };
}

/** The spec of what is sent in one place, by the names it is sent under. */
function specIn(
  wanted: ParameterLocation,
  parameters: OperationSpec["parameters"],
): ValueSpec {
  const properties: Record<string, ValueSpec> = {};
  for (const [given, spec] of Object.entries(parameters)) {
    const { in: place = "query", name = given } = spec;
    if (place === wanted) {
      properties[name] = spec;
    }
  }
  return { properties };
}
