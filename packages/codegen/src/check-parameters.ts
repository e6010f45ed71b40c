import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import { type OpenApiDocument, parameterSchema } from "./openapi-document.js";
import { type Input, inputsOf } from "./operation-inputs.js";
import type { PlacedOperation, PlacedParameter } from "./placed-operation.js";
import { arrayFormats, queryFormOf } from "./query-form.js";
import { wholeSchema } from "./whole-schema.js";

/** What the client can send in each place; a new place is a row here. */
const rules: Readonly<Record<string, Rule>> = {
  query: checkQuery,
  path: checkPath,
  header: checkHeader,
  cookie: checkCookie,
};

type Rule = (
  document: OpenApiDocument,
  parameter: PlacedParameter,
) => Finding | undefined;

const places = Object.keys(rules);

/** Finds parameters that no client could send as the spec wants them. */
export function checkParameters(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Finding[] {
  const inPlaces = placed.parameters.flatMap((parameter) => {
    return checkParameter(document, parameter) ?? [];
  });
  return [...inPlaces, ...checkOneName(document, placed)];
}

function checkParameter(
  document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding | undefined {
  const { name, in: place, "x-array-format": format } = parameter;
  const rule = rules[place];
  if (rule === undefined) {
    const message = `the parameter "${name}" is in "${place}".`;
    const help = `Say where it is sent: ${places.join(", ")}.`;
    return createFinding(parameter, "in", message, help);
  }
  if (format !== undefined && !arrayFormats.includes(format)) {
    const message = `arrays in "${name}" are written as ${JSON.stringify(format)}.`;
    const help = `Say how: ${arrayFormats.join(", ")}.`;
    return createFinding(parameter, "x-array-format", message, help);
  }
  return rule(document, parameter);
}

function checkQuery(
  document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding | undefined {
  if (queryFormOf(document, parameter) === undefined) {
    return reportUnwritable(parameter);
  }
  return undefined;
}

function checkPath(
  _document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding | undefined {
  const { style = "simple" } = parameter;
  if (style !== "simple") {
    return reportUnwritable(parameter);
  }
  return undefined;
}

/** A token of HTTP (RFC 9110, 5.6.2). */
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/** What browsers and other implementations of `fetch` keep to themselves. */
const forbidden: readonly string[] = [
  "connection",
  "content-length",
  "cookie",
  "date",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
];

function checkHeader(
  document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding | undefined {
  const { name, style = "simple", content } = parameter;
  if (!token.test(name)) {
    const message = `"${name}" cannot be the name of a header.`;
    const help = "Name it with letters, digits and hyphens.";
    return createFinding(parameter, "name", message, help);
  }
  if (forbidden.includes(name.toLowerCase())) {
    const message = `no client can send the header "${name}": fetch sets it itself, or leaves it out.`;
    const help = "Take the parameter out of the spec.";
    return createFinding(parameter, "name", message, help);
  }
  const { type, properties } = wholeSchema(
    document,
    parameterSchema(parameter),
  );
  const isObject = [type].flat().includes("object") || properties;
  if (style !== "simple" || content || isObject) {
    const message = `our client cannot write "${name}" into a header.`;
    const help = "Make it a text, a number, a boolean, or a list of those.";
    const key = content ? "content" : "schema";
    return createFinding(parameter, key, message, help);
  }
  return undefined;
}

/** An optional one is left out everywhere, so that nobody can give it. */
function checkCookie(
  _document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding | undefined {
  const { name, required } = parameter;
  if (!required) {
    return undefined;
  }
  const message = `no client can send the cookie "${name}": browsers forbid the header.`;
  const help =
    "Make it optional (it is then left out), or take it in a header of its own.";
  return createFinding(parameter, "in", message, help);
}

/**
 * All that is given is one object. Inputs of one name are told apart by their
 * place, unless that is the name of another.
 */
function checkOneName(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Finding[] {
  const inputs = inputsOf(document, placed);
  return inputs.flatMap((input, index) => {
    const isFirst = inputs.findIndex((other) => isSame(other, input)) === index;
    if (isFirst) {
      return [];
    }
    return [
      {
        code: "parameter",
        severity: "error",
        message: `${placed.id} takes "${input.name}" twice.`,
        pointer: input.pointer,
        help: "Give one of them another name.",
      },
    ];
  });
}

/** Two headers are the same whatever their case. */
function isSame(one: Input, other: Input): boolean {
  const areHeaders = one.in === "header" && other.in === "header";
  const isSameHeader =
    areHeaders && one.sentAs.toLowerCase() === other.sentAs.toLowerCase();
  return isSameHeader || one.name === other.name;
}

function reportUnwritable(parameter: PlacedParameter): Finding {
  const { name, style = "form" } = parameter;
  return createFinding(
    parameter,
    "style",
    `our client cannot write "${name}" in the style ${style}, as it is exploded or not.`,
    "Use form (exploded for objects) or deepObject in a query, and simple in a path, or say x-array-format.",
  );
}

function createFinding(
  { pointer }: PlacedParameter,
  key: string,
  message: string,
  help: string,
): Finding {
  return {
    code: "parameter",
    severity: "error",
    message,
    pointer: pointerTo(pointer, key),
    help,
  };
}
