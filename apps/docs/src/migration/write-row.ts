import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { isAtItem } from "./finding-place.js";
import { cellOf, type Item } from "./item.js";
import type { Fate, Row } from "./migration.js";

/** A row without what the comparison found of it. */
interface Draft {
  readonly fate: Fate;
  readonly before?: Item;
  readonly after: readonly Item[];
  /** As HTML. */
  readonly notes: readonly string[];
  /** Codes of findings that the columns of the row say without words. */
  readonly columnCodes: readonly string[];
}

/** Writes a row with a note for each finding that its columns do not say. */
export function writeRow({ findings }: Compared, draft: Draft): Row {
  const { fate, before, after, columnCodes } = draft;
  const own = findings.filter((finding) => {
    return isOfRow(finding, draft);
  });
  const told = own.filter(({ code }) => {
    return !columnCodes.includes(code);
  });
  const messages = told.map(writeMessage);
  const notes = new Set([...draft.notes, ...messages]);
  const fingerprints = own.map(({ fingerprint }) => {
    return fingerprint;
  });
  return {
    fate,
    ...(before && { before: cellOf(before) }),
    after: after.map(cellOf),
    notes: [...notes],
    findings: fingerprints,
  };
}

function isOfRow(finding: Finding, { before, after }: Draft): boolean {
  if (finding.side === "new") {
    return after.some((item) => {
      return isAtItem(finding, item);
    });
  }
  return before !== undefined && isAtItem(finding, before);
}

function writeMessage({ message }: Finding): string {
  const first = message.charAt(0).toUpperCase();
  const rest = message.slice(1);
  return toHtml(`${first}${rest}.`);
}
