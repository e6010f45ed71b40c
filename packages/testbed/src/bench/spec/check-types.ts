import ts from "typescript";

/** @throws Where a generated file does not compile. */
export function checkTypes(file: string): void {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  const [problem] = ts.getPreEmitDiagnostics(program);
  if (problem) {
    const message = ts.flattenDiagnosticMessageText(problem.messageText, " ");
    throw new Error(`The generated types do not compile: ${message}`);
  }
}
