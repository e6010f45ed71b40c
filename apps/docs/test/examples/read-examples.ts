import { readFileSync } from "node:fs";

/** What the overview shows of a module. */
export interface Example {
  /** What one imports: `@rollcall/mock-server`. */
  readonly module: string;
  readonly code: string;
}

const overview = new URL("../../dist/typescript.md", import.meta.url);

/** The examples of the overview of the TypeScript reference, as it is built. */
export function readExamples(): Example[] {
  const [, ...sections] = readFileSync(overview, "utf8").split("\n## ");
  return sections.map((section) => {
    const [, module = ""] = section.split(/[[\]]/);
    const [, code = ""] = section.split(/```(?:ts)?\n/);
    return { module, code };
  });
}
