import ts from "typescript";
import type { OperationSpec } from "../../../core/src/spec/operation.js";
import type { Generated } from "./compile.js";

/** The table of an operation in the generated files. */
export function tableOf(files: Generated, id: string): OperationSpec {
  const source = (files["operations.ts"] ?? "")
    .replace(/^import .*$/m, "")
    .replaceAll("export const", "const");
  const script = ts.transpile(source, { target: ts.ScriptTarget.ES2022 });
  return new Function(`${script}\nreturn ${id};`)();
}
