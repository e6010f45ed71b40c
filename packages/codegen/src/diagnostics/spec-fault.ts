import type { Finding } from "./diagnostic.js";

/** Faults that a generator meets while it writes; they stop the generation. */
export class SpecFault extends Error {
  override readonly name = "SpecFault";
  readonly findings: readonly Finding[];

  constructor(...findings: readonly Finding[]) {
    super(findings.map(({ message }) => message).join("\n"));
    this.findings = findings;
  }
}
