import type { Finding } from "../diagnostics/diagnostic.js";
import { SpecFault } from "../diagnostics/spec-fault.js";
import type { OpenApiDocument } from "../document.js";
import type { LoadedSpec } from "../load-spec.js";
import { header, literal } from "../source.js";
import { type Comparison, compareCall } from "./compare-call.js";
import { readKnownCall } from "./known-call.js";

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
  return { "news.ts": sourceOf(document, comparison) };
}

function sourceOf(document: OpenApiDocument, { news }: Comparison): string {
  const { properties = {} } = document.components?.schemas?.Call ?? {};
  const lines = [
    `import type { News } from "../calls/news/news.js";`,
    "",
    "/** The fields of a call that the spec knows. */",
    `export const callFields: readonly string[] = ${literal(Object.keys(properties))};`,
    "",
    "/** What a call has in the spec and its writers do not know. */",
    `export const news: readonly News[] = ${literal(news)};`,
  ];
  return `${header}${lines.join("\n")}\n`;
}
