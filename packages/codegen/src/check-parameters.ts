import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument } from "./document.js";
import type { PlacedOperation, PlacedParameter } from "./placed-operation.js";
import { arrayFormats, queryFormOf } from "./query-form.js";

const places = ["query", "path", "header", "cookie"];

/** Finds parameters that no client could send as the spec wants them. */
export function checkParameters(
  document: OpenApiDocument,
  { parameters }: PlacedOperation,
): Finding[] {
  return parameters.flatMap((parameter) => checkParameter(document, parameter));
}

function checkParameter(
  document: OpenApiDocument,
  parameter: PlacedParameter,
): Finding[] {
  const { name, in: place, style, "x-array-format": format } = parameter;
  if (!places.includes(place)) {
    const message = `the parameter "${name}" is in "${place}".`;
    const help = `Say where it is sent: ${places.join(", ")}.`;
    return [finding(parameter, "in", message, help)];
  }
  if (format !== undefined && !arrayFormats.includes(format)) {
    const message = `arrays in "${name}" are written as ${JSON.stringify(format)}.`;
    const help = `Say how: ${arrayFormats.join(", ")}.`;
    return [finding(parameter, "x-array-format", message, help)];
  }
  const isPlain = style === undefined || style === "simple";
  if (place === "path" && !isPlain) {
    return [unwritable(parameter)];
  }
  if (place === "query" && queryFormOf(document, parameter) === undefined) {
    return [unwritable(parameter)];
  }
  return [];
}

function unwritable(parameter: PlacedParameter): Finding {
  const { name, style = "form" } = parameter;
  return finding(
    parameter,
    style === undefined ? "explode" : "style",
    `our client cannot write "${name}" in the style ${style}, as it is exploded or not.`,
    "Use form (exploded for objects) or deepObject in a query, and simple in a path, or say x-array-format.",
  );
}

function finding(
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
