import ts from "typescript";
import { root } from "./entries.js";
import type { Example } from "./examples-of.js";
import { headLines } from "./module-of.js";
import { programOf } from "./program.js";

/**
 * What the compiler says of each module, at the line of the docstring. All in
 * one program: the library is read once.
 */
export function compile(
  modules: ReadonlyMap<Example, string>,
  old: ts.Program,
): (example: Example) => string[] {
  const pathOf = (index: number) => `${root}test/examples/example-${index}.ts`;
  const examples = [...modules.keys()];
  const sources = new Map(
    [...modules.values()].map((text, index) => [pathOf(index), text]),
  );
  const program = programOf([...sources.keys()], sources, old);
  return (example) => {
    const file = program.getSourceFile(pathOf(examples.indexOf(example)));
    const diagnostics = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    return diagnostics.map((diagnostic) => sentenceOf(diagnostic, example));
  };
}

function sentenceOf(
  { file, start = 0, messageText }: ts.Diagnostic,
  example: Example,
): string {
  const line =
    (file?.getLineAndCharacterOfPosition(start).line ?? 0) -
    headLines +
    example.line;
  return `${example.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
