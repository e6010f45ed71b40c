import type { OpenApiDocument, PlacedOperation } from "@rollcall/codegen";
import { queryFormOf, successOf } from "@rollcall/codegen";
import type { QueryForm } from "@rollcall/core/spec";
import type { Sdk } from "../../reference/sdk.js";
import type { OperationFacts } from "../sample-request.js";
import { findCliFacts } from "./cli-facts.js";
import { namesIn } from "./names-in.js";
import { findPaginationFacts } from "./pagination-facts.js";
import { findSdkFacts } from "./sdk-facts.js";

/**
 * All that samples of an operation need to know.
 *
 * @throws Error for an operation that core has no function for.
 */
export function describeOperation(
  document: OpenApiDocument,
  placed: PlacedOperation,
  sdk: Sdk,
): OperationFacts {
  const { id, operation } = placed;
  const [server] = document.servers ?? [];
  const pagination = findPaginationFacts(document, placed);
  const [filterParameter] = namesIn(operation["x-pagination"]?.filter);
  const cli = findCliFacts(sdk.version, placed);
  return {
    serverUrl: server?.url ?? "",
    isAnswered: successOf(document, operation) !== undefined,
    queryForms: listQueryForms(document, placed),
    ...(filterParameter && { filterParameter }),
    ...(pagination && { pagination }),
    sdk: findSdkFacts(sdk, id),
    ...(cli && { cli }),
  };
}

function listQueryForms(
  document: OpenApiDocument,
  { parameters }: PlacedOperation,
): Record<string, QueryForm> {
  const forms: Record<string, QueryForm> = {};
  for (const parameter of parameters) {
    const form = queryFormOf(document, parameter);
    if (parameter.in === "query" && form) {
      forms[parameter.name] = form;
    }
  }
  return forms;
}
