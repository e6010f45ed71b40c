import {
  type OpenApiDocument,
  operationsOf,
  type PlacedOperation,
} from "@rollcall/codegen";
import type { Answer, HttpReference } from "../../reference/http-reference.js";
import { listAnswers } from "../../reference/list-answers.js";
import type { Sdk } from "../../reference/sdk.js";
import { describeOperation } from "../../samples/facts/operation-facts.js";
import type {
  AnswerDocs,
  ConsoleFacts,
  NextPage,
} from "../model/console-facts.js";
import { listAnswerDocs } from "./answer-docs.js";
import { chooseInitial, listFormExamples, listMockCalls } from "./examples.js";
import { listFormSections } from "./form-sections.js";

/** What the consoles of a version know, by the ids of their operations. */
export type Consoles = Readonly<Record<string, ConsoleFacts>>;

/** Makes the consoles of all operations of a version. */
export function buildConsoles(
  document: OpenApiDocument,
  reference: HttpReference,
  sdk: Sdk,
): Consoles {
  const consoles: Record<string, ConsoleFacts> = {};
  for (const placed of operationsOf(document)) {
    const facts = buildConsole(document, reference, sdk, placed);
    consoles[placed.id] = facts;
  }
  return consoles;
}

function buildConsole(
  document: OpenApiDocument,
  reference: HttpReference,
  sdk: Sdk,
  placed: PlacedOperation,
): ConsoleFacts {
  const { id, method, path, operation } = placed;
  const [server] = reference.servers;
  const initial = chooseInitial(document, placed);
  const nextPage = findNextPage(placed);
  return {
    version: sdk.version,
    operationId: id,
    method,
    path,
    baseUrl: server?.url ?? "",
    isSafe: operation["x-safe"] ?? method === "GET",
    needsBody: operation.requestBody !== undefined,
    sections: listFormSections(document, placed),
    samples: describeOperation(document, placed, sdk),
    initial,
    examples: listFormExamples(document, placed),
    ...(nextPage && { nextPage }),
    answerDocs: listDocs(reference, id),
    mockCalls: listMockCalls(document, initial),
  };
}

function findNextPage({
  operation,
  parameters,
}: PlacedOperation): NextPage | undefined {
  const pagination = operation["x-pagination"];
  if (pagination === undefined) {
    return undefined;
  }
  const { parameter, items, cursor, hasMore } = pagination;
  const isInQuery = parameters.some(({ name }) => name === parameter);
  return {
    place: isInQuery ? "query" : "body",
    parameter,
    items,
    ...(cursor && { cursor }),
    ...(hasMore !== undefined && { hasMore }),
  };
}

function listDocs(reference: HttpReference, id: string): AnswerDocs[] {
  const page = reference.operations.find((one) => one.id === id);
  const sections = page?.sections ?? [];
  const answers = listAnswers(sections);
  const success = answers.find(isSuccess);
  if (success === undefined) {
    return [];
  }
  return listAnswerDocs(reference, success);
}

function isSuccess({ status }: Answer): boolean {
  return status.startsWith("2");
}
