import { compareDocumentation } from "./compare-documentation.js";
import { compareRootKeywords } from "./compare-root-keywords.js";
import { explainDepth } from "./explain-depth.js";
import { Unchanged } from "./find-unchanged.js";
import type { Change, Finding } from "./finding.js";
import { fingerprintOf } from "./fingerprint.js";
import type { DocumentationOptions } from "./is-documentation.js";
import { compareText } from "./json.js";
import type { JsonObject } from "./json-value.js";
import type { LoadedDocument } from "./load/load-document.js";
import { hashOf, meaningOf } from "./semantic-hash.js";
import {
  type CompareTypesOptions,
  compareTypes,
} from "./types/compare-types.js";
import { type Verdict, verdictOf } from "./verdict.js";
import { compareWire } from "./wire/compare-wire.js";
import type { WireOptions } from "./wire/comparison.js";

/** What may be chosen of how two documents are judged. */
export interface DiffOptions
  extends WireOptions,
    DocumentationOptions,
    CompareTypesOptions {}

/** What is known of a document that was compared. */
export interface ComparedDocument {
  /** The file or URL that it came from. */
  readonly source: string;
  /** Of its bytes. */
  readonly sha256: string;
  /** Of what it means: the same for documents that differ in words only. */
  readonly semanticHash: string;
}

/** What two documents come to. */
export interface Diff {
  readonly old: ComparedDocument;
  readonly new: ComparedDocument;
  readonly verdict: Verdict;
  /** The weightiest first, then by their places. */
  readonly findings: readonly Finding[];
}

/**
 * Compares two documents through every lens. Equal documents, in whatever order
 * their keys stand, have no findings; the same documents always have the same.
 */
export async function diffDocuments(
  old: LoadedDocument,
  revised: LoadedDocument,
  options: DiffOptions = {},
): Promise<Diff> {
  const meanings = {
    old: meaningOf(old.document, options),
    new: meaningOf(revised.document, options),
  };
  const before = identify(old, meanings.old);
  const after = identify(revised, meanings.new);
  const isSame = before.semanticHash === after.semanticHash;
  const ofMeaning = isSame
    ? []
    : await compareMeanings(old, revised, meanings, options);
  const ofWords = compareDocumentation(old.document, revised.document, options);
  const findings = await Promise.all(
    [...ofMeaning, ...ofWords].map((change) => locate(change, old, revised)),
  );
  findings.sort(byWeight);
  return {
    old: before,
    new: after,
    verdict: verdictOf(findings),
    findings,
  };
}

async function compareMeanings(
  old: LoadedDocument,
  revised: LoadedDocument,
  meanings: Meanings,
  options: DiffOptions,
): Promise<Change[]> {
  try {
    return await compareBy(old.document, revised.document, meanings, options);
  } catch (error) {
    throw await explainDepth(error, revised);
  }
}

type Meanings = Readonly<Record<"old" | "new", JsonObject>>;

async function compareBy(
  old: JsonObject,
  revised: JsonObject,
  meanings: Meanings,
  options: DiffOptions,
): Promise<Change[]> {
  const unchanged = new Unchanged(meanings.old, meanings.new);
  const ofTypes = await compareTypes(old, revised, options, unchanged);
  return [
    ...compareWire(old, revised, options, unchanged),
    ...compareRootKeywords(old, revised, options),
    ...ofTypes,
  ];
}

function identify(
  { source, sha256 }: LoadedDocument,
  meaning: JsonObject,
): ComparedDocument {
  return {
    source,
    sha256,
    semanticHash: hashOf(meaning),
  };
}

async function locate(
  change: Change,
  old: LoadedDocument,
  revised: LoadedDocument,
): Promise<Finding> {
  const side = change.side === "old" ? old : revised;
  return {
    ...change,
    fingerprint: fingerprintOf(change),
    location: await side.locate(change.pointer),
  };
}

const weights: readonly Finding["severity"][] = [
  "breaking",
  "warning",
  "additive",
  "docs",
];

function byWeight(a: Finding, b: Finding): number {
  return (
    weights.indexOf(a.severity) - weights.indexOf(b.severity) ||
    compareText(a.lens, b.lens) ||
    compareText(a.path, b.path) ||
    compareText(a.code, b.code) ||
    compareText(a.pointer, b.pointer) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
