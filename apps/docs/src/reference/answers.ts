import { STATUS_CODES } from "node:http";
import type { Body, Header, Operation } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { type Context, linkObjects } from "./context.js";
import { describeField, describeValue } from "./describe-value.js";
import { listExamples } from "./examples.js";
import type { Answer, Field } from "./http-reference.js";
import { jsonContentOf } from "./json-content.js";
import { toHtml } from "./markdown.js";

/**
 * Every answer of an operation. All operations refuse requests with the same
 * objects, so those are linked.
 */
export function describeAnswers(
  context: Context,
  operation: Operation,
  anchor: string,
): Answer[] {
  const answers = Object.entries(operation.responses ?? {});
  return answers.map(([status, answer]) => {
    const isSuccess = status.startsWith("2");
    if (isSuccess) {
      return describeAnswer(context, status, answer, anchor);
    }
    const linking = linkObjects(context);
    return describeAnswer(linking, status, answer, `${anchor}-${status}`);
  });
}

function describeAnswer(
  context: Context,
  status: string,
  unresolved: Body,
  anchor: string,
): Answer {
  const answer = resolve(context.document, unresolved);
  const media = jsonContentOf(context.document, answer);
  const schema = media?.schema;
  return {
    status,
    title: STATUS_CODES[status] ?? "",
    anchor,
    html: toHtml(answer.description),
    headers: describeHeaders(context, answer, anchor),
    ...(schema && { body: describeValue(context, schema, anchor) }),
    examples: listExamples(context.document, media),
  };
}

function describeHeaders(
  context: Context,
  answer: Body,
  anchor: string,
): Field[] {
  const headers = Object.entries(answer.headers ?? {});
  return headers.map(([name, unresolved]) => {
    const header = resolve(context.document, unresolved);
    return describeHeader(context, name, header, anchor);
  });
}

function describeHeader(
  context: Context,
  name: string,
  { schema = {}, description, required = false }: Header,
  anchor: string,
): Field {
  const described = description ? { ...schema, description } : schema;
  return describeField(context, described, {
    name,
    anchor: `${anchor}.header.${name.toLowerCase()}`,
    required,
  });
}
