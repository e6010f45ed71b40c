import {
  compareDocumentation,
  type DocumentationOptions,
  semanticHash,
} from "./documentation.js";
import { compareExtensions } from "./extensions.js";
import type { Change, Finding } from "./finding.js";
import { fingerprintOf } from "./fingerprint.js";
import { compareText } from "./json.js";
import type { LoadedDocument } from "./load/load-document.js";
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
  const before = identify(old, options);
  const after = identify(revised, options);
  const isSame = before.semanticHash === after.semanticHash;
  const changes = [
    ...(isSame ? [] : await changesOfMeaning(old, revised, options)),
    ...compareDocumentation(old.document, revised.document, options),
  ];
  const findings = await Promise.all(
    changes.map((change) => locate(change, old, revised)),
  );
  findings.sort(byWeight);
  return {
    old: before,
    new: after,
    verdict: verdictOf(findings),
    findings,
  };
}

async function changesOfMeaning(
  { document: old }: LoadedDocument,
  { document: revised }: LoadedDocument,
  options: DiffOptions,
): Promise<Change[]> {
  return [
    ...compareWire(old, revised, options),
    ...compareExtensions(old, revised, options),
    ...(await compareTypes(old, revised, options)),
  ];
}

function identify(
  { source, sha256, document }: LoadedDocument,
  options: DiffOptions,
): ComparedDocument {
  return {
    source,
    sha256,
    semanticHash: semanticHash(document, options),
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
