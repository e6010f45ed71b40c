import { ts } from "../../support/typescript.mjs";

/**
 * What a generated file exports, before it is written. It may import types, and
 * nothing else.
 * @param {string} source in TypeScript
 * @returns {Promise<Record<string, unknown>>}
 */
export async function evaluate(source) {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
    },
  });
  const encoded = Buffer.from(outputText).toString("base64");
  return await import(`data:text/javascript;base64,${encoded}`);
}
