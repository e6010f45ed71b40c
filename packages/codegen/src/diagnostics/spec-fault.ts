import type { Finding } from "./diagnostic.js";

/** A fault that a generator meets while it writes; it stops the generation. */
export class SpecFault extends Error {
  override readonly name = "SpecFault";
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}
