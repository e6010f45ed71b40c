import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SpecError } from "../diagnostics/spec-error.js";
import {
  type PlacedRow,
  parseRows,
  type RowKind,
  readBeside,
  reportFaultyRow,
} from "../parse-rows.js";
import { type AliasKind, aliasKinds, type PlacedAlias } from "./alias.js";

const kindOfRow: RowKind = {
  name: "alias",
  help: "Write `kind`, `of` for a parameter or a property, `from`, `to` and `since`.",
};

/**
 * The aliases beside a root document; none where there is no such file.
 *
 * @param text What the file is to hold, where it is not written yet.
 * @throws SpecError for each row that is none, with its place.
 */
export function readAliases(specFile: string, text?: string): PlacedAlias[] {
  const [present, shown] = readBeside(specFile, "aliases.yaml");
  return parseAliases(text ?? present, shown);
}

/**
 * The rows of an `aliases.yaml`.
 *
 * @param file How messages name it.
 * @throws SpecError for each row that is none, with its place.
 */
export function parseAliases(text: string, file: string): PlacedAlias[] {
  const rows = parseRows(text, file, kindOfRow);
  const read = rows.map(readRow);
  const faults = read.filter(isFault);
  if (faults.length > 0) {
    throw new SpecError(faults);
  }
  return read.filter(isAlias);
}

function readRow({ value, location }: PlacedRow): PlacedAlias | Diagnostic {
  const fault = faultOf(value);
  if (fault === undefined) {
    return {
      ...(value as PlacedAlias),
      location,
    };
  }
  return reportFaultyRow(kindOfRow, fault, location);
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
  if (!isName(from)) {
    return "It has to have the names `from` and `to`.";
  }
  if (!isName(to)) {
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
