import {
  type OpenApiDocument,
  operationsOf,
  type Parameter,
  type PlacedOperation,
  resolve,
} from "@rollcall/codegen";
import { jsonContentOf } from "../../reference/json-content.js";
import { chooseSent } from "../../samples/facts/choose-request.js";
import type { FormExample, FormValues } from "../model/console-facts.js";

/** A first page that is short enough to be looked at. */
const shortPage = 10;

/**
 * What the form is filled with at first. A list begins without filters, so that
 * the mock has something to show.
 */
export function chooseInitial(
  document: OpenApiDocument,
  placed: PlacedOperation,
): FormValues {
  const limit = placed.operation["x-pagination"]?.limit.parameter;
  if (limit === undefined) {
    return chooseExample(document, placed);
  }
  const firstPage = { [limit]: shortPage };
  const isInQuery = placed.parameters.some(({ name }) => name === limit);
  if (isInQuery) {
    return { query: firstPage };
  }
  return { body: firstPage };
}

function chooseExample(
  document: OpenApiDocument,
  placed: PlacedOperation,
): FormValues {
  const { pathValues, query, headers, body } = chooseSent(document, placed);
  return {
    path: pathValues,
    query,
    header: headers,
    ...(isObject(body) && { body }),
  };
}

/** The examples of the spec that fill the form: of a body or a parameter. */
export function listFormExamples(
  document: OpenApiDocument,
  placed: PlacedOperation,
): FormExample[] {
  const media = jsonContentOf(document, placed.operation.requestBody);
  const bodies = listNamed(document, media?.examples);
  const queries = placed.parameters.flatMap((parameter) => {
    return listQueryExamples(document, parameter);
  });
  return [...bodies.map(toBodyExample), ...queries] as FormExample[];
}

interface NamedExample {
  readonly title: string;
  readonly value: unknown;
}

function toBodyExample({ title, value }: NamedExample) {
  return {
    title,
    values: {
      body: value,
    },
  };
}

function listQueryExamples(document: OpenApiDocument, parameter: Parameter) {
  const { name, examples, in: place } = parameter;
  const named = listNamed(document, examples);
  const isFilled = place === "query" && named.every(isRecordExample);
  if (!isFilled) {
    return [];
  }
  return named.map((example) => toQueryExample(name, example));
}

function toQueryExample(name: string, { title, value }: NamedExample) {
  const query = { [name]: value };
  return {
    title,
    values: {
      query,
    },
  };
}

function listNamed(
  document: OpenApiDocument,
  examples: NonNullable<ReturnType<typeof jsonContentOf>>["examples"] = {},
): NamedExample[] {
  return Object.entries(examples).map(([name, unresolved]) => {
    const { summary = name, value } = resolve(document, unresolved);
    return {
      title: summary,
      value,
    };
  });
}

function isRecordExample({ value }: NamedExample): boolean {
  return isObject(value);
}

/**
 * The calls of the spec's answers that the form's first values ask for: the
 * mock makes its own, and would not have them.
 */
export function listMockCalls(
  document: OpenApiDocument,
  { path = {} }: FormValues,
): unknown[] {
  const asked = Object.entries(path);
  if (asked.length === 0) {
    return [];
  }
  const answers = listAnswerExamples(document);
  const isAsked = (answer: unknown) => {
    if (!isObject(answer)) {
      return false;
    }
    return asked.every(([name, value]) => answer[name] === value);
  };
  return answers.filter(isAsked).slice(0, 1);
}

function listAnswerExamples(document: OpenApiDocument): unknown[] {
  const values: unknown[] = [];
  for (const { operation } of operationsOf(document)) {
    const answers = operation.responses ?? {};
    for (const answer of Object.values(answers)) {
      const media = jsonContentOf(document, answer);
      const examples = listNamed(document, media?.examples);
      values.push(...examples.map(({ value }) => value));
    }
  }
  return values;
}

function isObject(value: unknown): value is Record<string, unknown> {
  const isNull = value === null;
  const isArray = Array.isArray(value);
  if (typeof value !== "object") {
    return false;
  }
  if (isNull) {
    return false;
  }
  return !isArray;
}
