import type { SampleRequest } from "../../samples/sample-request.js";
import type { ConsoleFacts, FormValues } from "../model/console-facts.js";

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
    headers: values.header ?? {},
    ...(needsBody && { body }),
  };
}
