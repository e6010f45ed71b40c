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
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SpecError } from "../diagnostics/spec-error.js";
import { type AliasKind, aliasKinds, type PlacedAlias } from "./alias.js";

/**
 * The aliases beside a root document; none where there is no such file.
 *
 * @param text What the file is to hold, where it is not written yet.
 * @throws SpecError for each row that is none, with its place.
 */
export function readAliases(specFile: string, text?: string): PlacedAlias[] {
  const file = join(dirname(specFile), "aliases.yaml");
  const shown = relative(join(dirname(specFile), "../.."), file);
  const present = existsSync(file) ? readFileSync(file, "utf8") : "";
  return parseAliases(text ?? present, shown);
}

/**
 * The rows of an `aliases.yaml`.
 *
 * @param file How messages name it.
 * @throws SpecError for each row that is none, with its place.
 */
export function parseAliases(text: string, file: string): PlacedAlias[] {
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
  const rows = rowsOf(document, locate);
  const read = rows.map((row) => {
    const value: unknown = document.createNode(row).toJSON();
    const offset = offsetOf(row);
    return readRow(value, locate(offset));
  });
  const faults = read.filter(isFault);
  if (faults.length > 0) {
    throw new SpecError(faults);
  }
  return read.filter(isAlias);
}

/** Finds the place of a character in the file. */
type Locate = (offset: number) => Location;

/** The rows as they are; an empty file has none. */
function rowsOf(
  { contents, errors }: Document.Parsed,
  locate: Locate,
): readonly unknown[] {
  const [error] = errors;
  if (error) {
    const [offset] = error.pos;
    const problem = notYaml(error.message, locate(offset));
    throw new SpecError([problem]);
  }
  if (isSeq(contents)) {
    return contents.items;
  }
  if (contents === null || isNothing(contents)) {
    return [];
  }
  const problem = faulty("It is no list.", locate(0));
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

function readRow(value: unknown, location: Location): PlacedAlias | Diagnostic {
  const fault = faultOf(value);
  if (fault === undefined) {
    return { ...(value as PlacedAlias), location };
  }
  return faulty(fault, location);
}

const owned: readonly AliasKind[] = ["parameter", "property"];

/** What is wrong with a row, if anything is. */
function faultOf(value: unknown): string | undefined {
  const row = Object(value) as Record<string, unknown>;
  const { kind, of, from, to, since } = row;
  const known = aliasKinds.find((one) => one === kind);
  if (!known) {
    return `Its kind is ${JSON.stringify(kind)}, not ${aliasKinds.join(", ")}.`;
  }
  const isOwned = owned.includes(known);
  const hasOwner = isName(of);
  if (isOwned && !hasOwner) {
    return `A ${known} is \`of\` something.`;
  }
  if (hasOwner && !isOwned) {
    return `${known} has no \`of\`.`;
  }
  if (!isName(from) || !isName(to)) {
    return "It has to have the names `from` and `to`.";
  }
  const isRelease = /^\d+\.\d+\.\d+$/.test(String(since));
  if (isRelease) {
    return undefined;
  }
  return "Its `since` is no release such as 0.2.0.";
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isFault(each: PlacedAlias | Diagnostic): each is Diagnostic {
  return "code" in each;
}

function isAlias(each: PlacedAlias | Diagnostic): each is PlacedAlias {
  return !isFault(each);
}

function faulty(message: string, location: Location): Diagnostic {
  return {
    code: "alias-shape",
    severity: "error",
    message: `This is no alias. ${message}`,
    location,
    help: "Write `kind`, `of` for a parameter or a property, `from`, `to` and `since`.",
  };
}

function notYaml(message: string, location: Location): Diagnostic {
  const [first = ""] = message.split("\n");
  return {
    code: "alias-yaml",
    severity: "error",
    message: `This is no YAML: ${first}`,
    location,
    help: "Correct it.",
  };
}
