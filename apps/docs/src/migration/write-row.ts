import type { Finding } from "@rollcall/spec-diff";
import { toHtml } from "../reference/markdown.js";
import type { Compared } from "./compared.js";
import { isAtItem } from "./is-at-item.js";
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
export function writeRow(compared: Compared, draft: Draft): Row {
  const { fate, before, after } = draft;
  const findings = compared.findings.filter((finding) => {
    return isOfRow(finding, draft);
  });
  const told = findings.filter((finding) => {
    return !draft.columnCodes.includes(finding.code);
  });
  const messages = told.map(writeMessage);
  const notes = new Set([...draft.notes, ...messages]);
  const fingerprints = findings.map((finding) => {
    return finding.fingerprint;
  });
  return {
    fate,
    ...(before && { before: cellOf(before) }),
    after: after.map(cellOf),
    notes: [...notes],
    findings: fingerprints,
  };
}

function isOfRow(finding: Finding, draft: Draft): boolean {
  return listItems(draft, finding.side).some((item) => {
    return isAtItem(finding, item);
  });
}

function listItems(draft: Draft, side: Finding["side"]): readonly Item[] {
  const { before, after } = draft;
  if (side === "new") {
    return after;
  }
  if (before === undefined) {
    return [];
  }
  return [before];
}

function writeMessage({ message }: Finding): string {
  const first = message.charAt(0);
  const rest = message.slice(1);
  const capital = first.toUpperCase();
  return toHtml(`${capital}${rest}.`);
}
