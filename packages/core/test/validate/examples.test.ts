import { type Body, operationsOf, resolve } from "@rollcall/codegen";
import { describe, expect, it } from "vitest";
import {
  answerSchemas,
  bodySchemas,
  type Schema,
  webhookSchemas,
} from "../../src/validate/index.js";
import { spec } from "./spec.js";

type Row = [name: string, schema: Schema<unknown> | undefined, value: unknown];

interface Example {
  $ref?: string;
  value?: unknown;
}

function examplesOf(
  name: string,
  schema: Schema<unknown> | undefined,
  body: Body | undefined,
): Row[] {
  const examples =
    body && resolve(spec, body).content?.["application/json"]?.examples;
  return Object.entries(examples ?? {}).map(([example, written]) => {
    const { value }: Example = resolve(spec, written as Example);
    return [`${name}, ${example}`, schema, value];
  });
}

const operations = operationsOf(spec).flatMap(({ id, operation }) => {
  const success =
    Object.keys(operation.responses ?? {}).find((status) =>
      status.startsWith("2"),
    ) ?? "";
  return [
    ...examplesOf(
      `answer of ${id}`,
      answerSchemas[id as keyof typeof answerSchemas],
      operation.responses?.[success],
    ),
    ...examplesOf(
      `body of ${id}`,
      bodySchemas[id as keyof typeof bodySchemas],
      operation.requestBody,
    ),
  ];
});

const events = Object.entries(spec.webhooks ?? {}).flatMap(([event, item]) =>
  examplesOf(
    event,
    webhookSchemas[event as keyof typeof webhookSchemas],
    item.post?.requestBody,
  ),
);

describe("the examples of the spec have no issue", () => {
  it.each([...operations, ...events])("%s", (_, schema, value) => {
    expect(schema?.issuesOf(value)).toEqual([]);
  });
});
