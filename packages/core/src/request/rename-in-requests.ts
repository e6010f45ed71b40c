import type { Client as FetchClient } from "openapi-fetch";
import { operations } from "../generated/operations.js";
import type {
  OperationSpec,
  ParameterLocation,
  ValueSpec,
} from "../spec/operation.js";
import { withNamesOfToday } from "./former-names.js";
import type { RawPaths } from "./types.js";

/** What openapi-fetch is given for one request, as far as it is read here. */
interface RawInit {
  readonly params?: {
    readonly query?: object | undefined;
    readonly header?: object | undefined;
  };
  readonly body?: unknown;
}

type Send = (path: string, init?: RawInit) => unknown;

const methods = ["GET", "PUT", "POST", "DELETE", "PATCH"] as const;

/**
 * The client of openapi-fetch, whose requests may name parameters as they were
 * called before: they are sent under their names of today.
 */
export function renameInRequests(
  client: FetchClient<RawPaths>,
): FetchClient<RawPaths> {
  const senders = methods.map((method) => {
    const send = client[method] as Send;
    const renaming: Send = (path, init) => {
      const parameters = parametersAt(method, path);
      return send(path, init && renamed(init, parameters));
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
  method: string,
  path: string,
): OperationSpec["parameters"] {
  const all: OperationSpec[] = Object.values(operations);
  for (const operation of all) {
    if (operation.method === method && operation.path === path) {
      return operation.parameters;
    }
  }
  return {};
}

function renamed(
  init: RawInit,
  parameters: OperationSpec["parameters"],
): RawInit {
  const { params, body } = init;
  const query = withInnerNames(params?.query, specIn("query", parameters));
  const header = withInnerNames(params?.header, specIn("header", parameters));
  return {
    ...init,
    params: {
      ...params,
      query: query as object,
      header: header as object,
    },
    body: withInnerNames(body, specIn("body", parameters)),
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

/** A copy with the names of today at every depth. */
function withInnerNames(value: unknown, spec: ValueSpec = {}): unknown {
  const { items, properties } = spec;
  if (Array.isArray(value)) {
    return value.map((item) => withInnerNames(item, items));
  }
  const isPlain = value?.constructor === Object;
  if (!isPlain || !properties) {
    return value;
  }
  const copy: Record<string, unknown> = {};
  const today = withNamesOfToday(value as typeof copy, properties);
  for (const [name, inner] of Object.entries(today)) {
    copy[name] = withInnerNames(inner, properties[name]);
  }
  return copy;
}
