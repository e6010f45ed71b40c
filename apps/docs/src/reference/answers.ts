import { STATUS_CODES } from "node:http";
import type { Body, Operation, Parameter } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { examplesOf } from "./examples.js";
import { prose } from "./prose.js";
import type { Answer, Field } from "./reference.js";
import type { Scope } from "./scope.js";
import { fieldOf, shapeOf } from "./shape.js";

/**
 * Every answer of an operation. What refused requests answer is shared by all,
 * so it is linked.
 */
export function answersOf(
  scope: Scope,
  operation: Operation,
  anchor: string,
): Answer[] {
  return Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const good = status.startsWith("2");
    const at = good ? anchor : `${anchor}-${status}`;
    return answerOf(
      good ? scope : { ...scope, linkObjects: true },
      status,
      response,
      at,
    );
  });
}

function answerOf(
  scope: Scope,
  status: string,
  response: Body,
  anchor: string,
): Answer {
  const body = resolve(scope.document, response) as Body & {
    headers?: Record<string, Parameter>;
  };
  const media = body.content?.["application/json"];
  return {
    status,
    title: STATUS_CODES[status] ?? "",
    anchor,
    html: prose(body.description),
    headers: headersOf(scope, body.headers, anchor),
    ...(media?.schema && { shape: shapeOf(scope, media.schema, anchor) }),
    examples: examplesOf(scope.document, media),
  };
}

function headersOf(
  scope: Scope,
  headers: Record<string, Parameter> | undefined,
  anchor: string,
): Field[] {
  return Object.entries(headers ?? {}).map(([name, unresolved]) => {
    const {
      schema = {},
      description,
      required = false,
    } = resolve(scope.document, unresolved);
    const described = description ? { ...schema, description } : schema;
    return fieldOf(scope, name, described, {
      anchor: `${anchor}.header.${name.toLowerCase()}`,
      required,
    });
  });
}
