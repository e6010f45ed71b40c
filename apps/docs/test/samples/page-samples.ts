import { chooseRequest } from "../../src/samples/facts/choose-request.js";
import type { Case, SpecOperation } from "./spec-cases.js";

/** The request that the page of an operation shows. */
export function caseOfPage({
  version,
  document,
  placed,
  facts,
}: SpecOperation): Case {
  const target = { version, baseUrl: facts.serverUrl };
  const request = chooseRequest(document, placed, target);
  return { request, facts };
}

/** The same with short pages, so that there are several of them. */
export function withShortPages({ request, facts }: Case): Case {
  const { pagination } = facts;
  const limit = { [pagination?.limit ?? ""]: 2 };
  if (request.method === "GET") {
    const query = { ...request.query, ...limit };
    return { request: { ...request, query }, facts };
  }
  const body = { ...Object(request.body), ...limit };
  return { request: { ...request, body }, facts };
}
