import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SpecError } from "../diagnostics/spec-error.js";
import {
  type PlacedRow,
  parseRows,
  type RowKind,
  readBeside,
  reportFaultyRow,
} from "../parse-rows.js";
import { type Move, moveKinds, type PlacedMove } from "./move.js";

const kindOfRow: RowKind = {
  name: "move",
  help: "Write `kind`, `of` for a field or a value, `from`, and `to` as a list.",
};

/**
 * What moved since the version before, from `moved.yaml` beside a root
 * document; nothing where there is no such file.
 *
 * @throws SpecError for each row that is none, with its place.
 */
export function readMoves(specFile: string): PlacedMove[] {
  const [text, shown] = readBeside(specFile, "moved.yaml");
  return parseMoves(text, shown);
}

/**
 * The rows of a `moved.yaml`.
 *
 * @param file How messages name it.
 * @throws SpecError for each row that is none, with its place.
 */
export function parseMoves(text: string, file: string): PlacedMove[] {
  const rows = parseRows(text, file, kindOfRow);
  const faults = rows.flatMap(faultsOf);
  if (faults.length > 0) {
    throw new SpecError(faults);
  }
  return rows.map(({ value, location }) => ({
    ...(value as Move),
    location,
  }));
}

function faultsOf({ value, location }: PlacedRow): Diagnostic[] {
  const fault = faultOf(Object(value));
  if (fault === undefined) {
    return [];
  }
  return [reportFaultyRow(kindOfRow, fault, location)];
}

/** What is wrong with a row, if anything is. */
function faultOf(row: Record<string, unknown>): string | undefined {
  const { kind, of, from, to, assumed, note } = row;
  const isKnown = moveKinds.some((one) => one === kind);
  if (!isKnown) {
    return `Its kind is ${JSON.stringify(kind)}, not ${moveKinds.join(", ")}.`;
  }
  const isOwned = kind !== "operation";
  if (isOwned !== isName(of)) {
    return "A field and a value are `of` a schema, and an operation is not.";
  }
  const isList = Array.isArray(to) && to.length > 0 && to.every(isName);
  if (!isName(from)) {
    return "It has to have a name in `from`, and names in `to`.";
  }
  if (!isList) {
    return "It has to have a name in `from`, and names in `to`.";
  }
  if (assumed !== undefined && typeof assumed !== "boolean") {
    return "Its `assumed` is neither true nor false.";
  }
  if (note === undefined) {
    return undefined;
  }
  if (isName(note)) {
    return undefined;
  }
  return "Its `note` is no text.";
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
