import type {
  MediaType,
  OpenApiDocument,
  Example as SpecExample,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import type { Example } from "./http-reference.js";
import { toHtml } from "./markdown.js";
import { writeJson } from "./write-json.js";

type NamedExamples = Readonly<Record<string, SpecExample>>;

/** The value of the first of some named examples, if there is one. */
export function firstExample(
  document: OpenApiDocument,
  examples: NamedExamples = {},
): unknown {
  const [first] = Object.values(examples);
  return first && resolve(document, first).value;
}

/** The JSON examples of a body. */
export function listExamples(
  document: OpenApiDocument,
  media: MediaType | undefined,
): Example[] {
  const examples: NamedExamples = media?.examples ?? {};
  const described: Example[] = [];
  for (const [name, unresolved] of Object.entries(examples)) {
    const example = resolve(document, unresolved);
    described.push({
      title: example.summary ?? name,
      html: toHtml(example.description),
      json: writeJson(example.value),
    });
  }
  return described;
}
