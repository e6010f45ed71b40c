import { compile, type Generated } from "./compile.js";

/** What was generated, and what the compiler says of it. */
export interface Compiled {
  readonly files: Generated;
  readonly problems: readonly string[];
}

/**
 * Generates for each row of a table, and compiles all in one program: most of
 * what a program takes is the libraries.
 */
export async function compileEach<Row>(
  rows: readonly Row[],
  generate: (row: Row) => Promise<Generated>,
): Promise<ReadonlyMap<Row, Compiled>> {
  const generated: Generated[] = [];
  for (const row of rows) {
    const files = await generate(row).catch((error: unknown) => {
      throw new Error(`${JSON.stringify(row)}: ${error}`, { cause: error });
    });
    generated.push(files);
  }
  const problems = compile(generated);
  const compiled = rows.map((row, index) => {
    const files = generated[index] ?? {};
    return [row, { files, problems: problems[index] ?? [] }] as const;
  });
  return new Map(compiled);
}
