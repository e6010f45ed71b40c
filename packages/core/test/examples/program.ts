import ts from "typescript";
import { root } from "./entries.js";

const config = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  },
);

/**
 * A program under the package's own settings, with some files that are on no
 * disk. What `old` has read is not read again.
 */
export function programOf(
  files: readonly string[],
  sources?: ReadonlyMap<string, string>,
  old?: ts.Program,
) {
  const options = config?.options ?? {};
  const host = ts.createCompilerHost(options);
  const read: ts.CompilerHost = {
    ...host,
    fileExists: (file) => sources?.has(file) || host.fileExists(file),
    readFile: (file) => sources?.get(file) ?? host.readFile(file),
    getSourceFile: (file, language, ...rest) => {
      const text = sources?.get(file);
      if (text !== undefined) {
        return ts.createSourceFile(file, text, language);
      }
      return (
        old?.getSourceFile(file) ?? host.getSourceFile(file, language, ...rest)
      );
    },
  };
  return ts.createProgram(files, options, read, old);
}
