import { refusePrototypeName } from "../prototype-names.js";
import { RefusedRequest } from "../refused-request.js";

/** One `name=value` of a query, decoded. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/**
 * Takes a query apart. Percent codes that are no UTF-8, and names of
 * prototypes, are refused.
 */
export function pairsOf(query: string): Pair[] {
  if (query === "") {
    return [];
  }
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      return {
        name: checkName(decodeText(name)),
        value: equals < 0 ? "" : decodeText(part.slice(equals + 1)),
      };
    });
}

function checkName(name: string): string {
  for (const part of name.split(/[[\].]/)) {
    refusePrototypeName(part);
  }
  return name;
}

function decodeText(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) {
    return spaced;
  }
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new RefusedRequest(
      400,
      "The query is not valid: a percent code in it is no UTF-8.",
    );
  }
}
