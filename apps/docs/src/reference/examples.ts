import type { MediaType, OpenApiDocument } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { compactJson } from "./compact-json.js";
import { prose } from "./prose.js";
import type { Example } from "./reference.js";

interface SpecExample {
  $ref?: string;
  summary?: string;
  description?: string;
  value?: unknown;
}

/** The values of an example map, its references followed. */
export function specExamples(
  document: OpenApiDocument,
  examples: unknown,
): [string, SpecExample][] {
  const entries = Object.entries(
    (examples ?? {}) as Record<string, SpecExample>,
  );
  return entries.map(([name, example]) => [name, resolve(document, example)]);
}

/** The JSON examples of a body. */
export function examplesOf(
  document: OpenApiDocument,
  media: MediaType | undefined,
): Example[] {
  return specExamples(document, media?.examples).map(
    ([name, { summary, description, value }]) => ({
      title: summary ?? name,
      html: prose(description),
      json: compactJson(value),
    }),
  );
}
