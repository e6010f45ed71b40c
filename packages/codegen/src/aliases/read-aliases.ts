import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Location } from "@rollcall/spec-diff";
import { isScalar, isSeq, LineCounter, parseDocument } from "yaml";
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
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      line,
      column: col,
    };
  };
  const [error] = document.errors;
  if (error) {
    const problem = notYaml(error.message, locate(error.pos[0]));
    throw new SpecError([problem]);
  }
  const rows = isSeq(document.contents) ? document.contents.items : [];
  const isEmpty = document.contents === null || isNothing(document.contents);
  if (rows.length === 0 && !isEmpty && !isSeq(document.contents)) {
    throw new SpecError([faulty("It is no list.", locate(0))]);
  }
  const read = rows.map((row) => {
    const { range } = row as { range?: [number, number, number] };
    const value: unknown = document.createNode(row).toJSON();
    return readRow(value, locate(range?.[0] ?? 0));
  });
  const faults = read.filter(isFault);
  if (faults.length > 0) {
    throw new SpecError(faults);
  }
  return read.filter((each): each is PlacedAlias => !isFault(each));
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
  if (isOwned !== isName(of)) {
    if (isOwned) {
      return `A ${known} is \`of\` something.`;
    }
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
