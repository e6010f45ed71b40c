import type { Diagnostic } from "./diagnostic.js";
import { formatDiagnostic } from "./format-diagnostic.js";

/** A spec that nothing can be generated from. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n"));
    this.diagnostics = diagnostics;
  }
}
