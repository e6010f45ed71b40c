import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Location } from "@rollcall/spec-diff";
import {
  type Document,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { SpecError } from "./diagnostics/spec-error.js";

/** A row of a list in YAML, and where it stands. */
export interface PlacedRow {
  readonly value: unknown;
  readonly location: Location;
}

/** How messages speak of the rows of a file. */
export interface RowKind {
  /** What codes begin with: `alias`. */
  readonly name: string;
  /** What a row is to be, for whoever wrote another. */
  readonly help: string;
}

/** A file beside a root document: its text, and how messages name it. */
export function readBeside(specFile: string, name: string): [string, string] {
  const folder = dirname(specFile);
  const file = join(folder, name);
  const repository = join(folder, "../..");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return [text, relative(repository, file)];
}

/**
 * Parses a YAML file whose content is a list. An empty file has no rows.
 *
 * @param file - What messages call the file.
 * @throws SpecError where the text is no list, with the place.
 */
export function parseRows(
  text: string,
  file: string,
  kind: RowKind,
): PlacedRow[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate: Locate = (offset) => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      line,
      column: col,
    };
  };
  return rowsOf(document, kind, locate).map((row) => ({
    value: document.createNode(row).toJSON(),
    location: locate(offsetOf(row)),
  }));
}

/** Reports a row that does not have the shape of its kind. */
export function reportFaultyRow(
  { name, help }: RowKind,
  message: string,
  location: Location,
): Diagnostic {
  return {
    code: `${name}-shape`,
    severity: "error",
    message: `This is no ${name}. ${message}`,
    location,
    help,
  };
}

/** Finds the place of a character in the file. */
type Locate = (offset: number) => Location;

/** The rows as the YAML parser has them, with their places. */
function rowsOf(
  { contents, errors }: Document.Parsed,
  kind: RowKind,
  locate: Locate,
): readonly unknown[] {
  const [error] = errors;
  if (error) {
    const [offset] = error.pos;
    const problem = reportBadYaml(kind, error.message, locate(offset));
    throw new SpecError([problem]);
  }
  if (isSeq(contents)) {
    return contents.items;
  }
  if (contents === null) {
    return [];
  }
  if (isNothing(contents)) {
    return [];
  }
  const problem = reportFaultyRow(kind, "It is no list.", locate(0));
  throw new SpecError([problem]);
}

function offsetOf(row: unknown): number {
  const { range } = row as { range?: [number, number, number] };
  const [offset] = range ?? [0];
  return offset;
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function reportBadYaml(
  { name }: RowKind,
  message: string,
  location: Location,
): Diagnostic {
  const [first = ""] = message.split("\n");
  return {
    code: `${name}-yaml`,
    severity: "error",
    message: `This is no YAML: ${first}`,
    location,
    help: "Correct it.",
  };
}
