import type { ConsoleFacts, FormValues } from "../model/console-facts.js";
import type { SampleRequest } from "../samples-adapter.js";

/** The request that a filled form stands for. */
export function toRequest(
  facts: ConsoleFacts,
  values: FormValues,
  baseUrl: string,
): SampleRequest {
  const { version, operationId, method, path, needsBody } = facts;
  const { body = {} } = values;
  return {
    version,
    operationId,
    method,
    baseUrl,
    path,
    pathValues: values.path ?? {},
    query: values.query ?? {},
    headers: writeHeaders(values.header),
    ...(needsBody && { body }),
  };
}

function writeHeaders(values: FormValues["header"] = {}) {
  const headers = Object.entries(values).map(([name, value]) => {
    return [name, String(value)] as const;
  });
  return Object.fromEntries(headers);
}
