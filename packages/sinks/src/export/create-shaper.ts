import {
  createRedactor,
  createSecretHider,
} from "../redact/create-redactor.js";
import { createPicker, dropTranscripts } from "../redact/pick-fields.js";
import type { ApiVersion } from "./calls/api-versions.js";
import type { ExportOptions } from "./options.js";

type ShapeOptions = Pick<
  ExportOptions,
  "fields" | "noTranscripts" | "redact" | "reveal"
>;

type Shape = (call: object) => object;

/** What is kept of a call: a function that makes a record of it. */
export function createShaper(
  options: ShapeOptions,
  version: Pick<ApiVersion, "call">,
): (call: object) => unknown {
  const steps: Shape[] = [];
  if (options.noTranscripts) {
    steps.push(dropTranscripts);
  }
  if (options.fields) {
    steps.push(createPicker(options.fields));
  }
  if (options.redact) {
    steps.push(createRedactor(version.call));
  } else if (!options.reveal) {
    steps.push(createSecretHider(version.call));
  }
  return (call) => steps.reduce((shaped, step) => step(shaped), call);
}
