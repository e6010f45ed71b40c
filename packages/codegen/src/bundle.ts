import {
  bundle,
  createConfig,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import type { OpenApiDocument } from "./document.js";

/**
 * Reads a spec that is split over files and answers it as one document, whose
 * references all point inside it.
 *
 * @param file Path of the root document.
 * @throws Error when a reference leads nowhere or a file cannot be parsed; it
 * names each place.
 */
export async function bundleSpec(file: string): Promise<OpenApiDocument> {
  const config = await createConfig({});
  const { bundle: result, problems } = await bundle({
    ref: file,
    config,
    dereference: false,
  });
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    const lines = errors.map(describe);
    throw new Error(`The spec cannot be read:\n${lines.join("\n")}`);
  }
  return result.parsed as OpenApiDocument;
}

function isError({ severity }: NormalizedProblem): boolean {
  return severity === "error";
}

function describe({ message, location: [first] }: NormalizedProblem): string {
  const file = first?.source.absoluteRef;
  const pointer = first?.pointer;
  return `${file} ${pointer}: ${message}`;
}
