import { CliError } from "../errors/cli-error.js";
import { findUnknownFunction } from "./unknown-function.js";
import { findUnknownVariable } from "./unknown-variable.js";

/** A program of jq: what it makes of one value, nothing or several. */
export type JqProgram = (input: unknown) => Iterable<unknown>;

/**
 * Compiles a program of jq.
 *
 * @throws CliError where it is none.
 */
export async function compileJq(program: string): Promise<JqProgram> {
  const { compile } = await import("@michaelhomer/jqjs");
  try {
    const compiled = compile(program);
    const { ast } = compiled;
    const problem = findUnknownFunction(ast) ?? findUnknownVariable(ast);
    if (problem === undefined) {
      return compiled;
    }
    throw problem;
  } catch (error) {
    throw new CliError(`--jq "${program}" is no program: ${wordsOf(error)}.`);
  }
}

/** What a program makes of a value, or why it cannot. */
export function runJq(
  program: JqProgram,
  input: unknown,
): {
  readonly results: unknown[];
  readonly problem?: string;
} {
  const results: unknown[] = [];
  try {
    for (const result of program(input)) {
      results.push(result ?? null);
    }
    return { results };
  } catch (error) {
    return {
      results,
      problem: wordsOf(error),
    };
  }
}

/** It throws texts. */
function wordsOf(error: unknown): string {
  const { message = error } = Object(error) as { message?: unknown };
  return String(message);
}
