import type { Finding } from "../diagnostics/diagnostic.js";
import { SpecFault } from "../diagnostics/spec-fault.js";
import type { LoadedSpec } from "../load-spec.js";
import { header, literal } from "../typescript-source.js";
import { type CallFields, callFieldsOf } from "./call-fields.js";
import { compareCall } from "./compare-call.js";
import { readKnownCall } from "./known-call.js";
import type { News } from "./news-types.js";

const callPointer = "/components/schemas/Call";

/** What another API than ours is told. */
const noCalls: Finding = {
  code: "mock-call",
  severity: "error",
  message:
    "the document has no schema Call, which the mock makes its calls by.",
  pointer: "/components/schemas",
  help: "The mock is of the calls API alone: generate core from this document, or name its calls Call.",
};

/**
 * The sources that `@rollcall/mock-server` keeps of a version: what a call has
 * in the spec and its writers do not know. None where they do not know the
 * version at all.
 *
 * @throws SpecFault for what they write and the spec does not have.
 */
export async function writeMock({
  document,
  version,
}: LoadedSpec): Promise<Record<string, string>> {
  const known = await readKnownCall(version);
  if (known === undefined) {
    return {};
  }
  if (document.components?.schemas?.Call === undefined) {
    throw new SpecFault(noCalls);
  }
  const comparison = compareCall(document, callPointer, known);
  if (comparison.findings.length > 0) {
    throw new SpecFault(...comparison.findings);
  }
  const fields = callFieldsOf(document, callPointer);
  return { "news.ts": sourceOf(fields, comparison.news) };
}

function sourceOf(fields: CallFields, news: readonly News[]): string {
  const lines = [
    `import type { News } from "../calls/news/news.js";`,
    "",
    "/** The fields of a call that the spec knows. */",
    `export const callFields: readonly string[] = ${literal(fields.shown)};`,
    "",
    "/** The fields that filters know and no answer shows. */",
    `export const hiddenFields: readonly string[] = ${literal(fields.hidden)};`,
    "",
    "/** The fields that the list leaves out of a call. */",
    `export const unlistedFields: readonly string[] = ${literal(fields.unlisted)};`,
    "",
    "/** What a call has in the spec and its writers do not know. */",
    `export const news: readonly News[] = ${literal(news)};`,
  ];
  return `${header}${lines.join("\n")}\n`;
}
