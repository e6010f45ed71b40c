import type { Move, MoveKind } from "@rollcall/codegen";
import type { Compared } from "./compared.js";

/**
 * The moves of things of one kind.
 *
 * @param owner The schema that they are in; operations are in none.
 */
export function listMoves(
  compared: Compared,
  kind: MoveKind,
  owner?: string,
): Move[] {
  return compared.moves.filter((move) => {
    const isOfKind = move.kind === kind;
    return isOfKind && move.of === owner;
  });
}
