import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fieldsAt } from "../filters/fields-at.js";
import type { OpenApiDocument } from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";
import type { Move, PlacedMove } from "./move.js";

/**
 * Finds moves that lead from or to what is not there, each with its place.
 *
 * @param old The version before.
 */
export function checkMoves(
  old: OpenApiDocument,
  revised: OpenApiDocument,
  moves: readonly PlacedMove[],
): Diagnostic[] {
  return moves.flatMap((move) => {
    const lostTo = move.to.filter((end) => !isThere(revised, move, end));
    const ends = lostTo.map((end) => reportLost(move, end, "in this version"));
    if (isThere(old, move, move.from)) {
      return ends;
    }
    return [reportLost(move, move.from, "in the version before"), ...ends];
  });
}

/** Whether a document has one end of a move. */
function isThere(
  document: OpenApiDocument,
  { kind, of = "" }: Move,
  end: string,
): boolean {
  if (kind === "operation") {
    return operationsOf(document).some(({ id }) => id === end);
  }
  const schema = document.components?.schemas?.[of];
  if (schema === undefined) {
    return false;
  }
  if (kind === "value") {
    return schema.enum?.includes(end) ?? false;
  }
  return fieldsAt(document, schema, end).length > 0;
}

function reportLost(
  { kind, of, location }: PlacedMove,
  end: string,
  where: string,
): Diagnostic {
  const owner = of === undefined ? "" : ` of ${of}`;
  return {
    code: "move-lost",
    severity: "error",
    message: `The ${kind} "${end}"${owner} is not there ${where}.`,
    location,
    help: "Correct the name, or take the row out.",
  };
}
