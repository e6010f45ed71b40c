import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The generated files of one document, by their names. */
export type Generated = Readonly<Record<string, string>>;

const coreSource = fileURLToPath(
  new URL("../../../core/src/", import.meta.url),
);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What was parsed once: the libraries, and core's own files. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the compiler says of the generated files of each of many documents, in
 * one program: each stands as a sibling of core's own `generated/`, where the same
 * imports lead to the same files.
 */
export function compile(documents: readonly Generated[]): string[][] {
  const files = new Map<string, string>();
  const filesOfEach = documents.map((generated, index) =>
    Object.entries(generated).map(([name, source]) => {
      const file = join(coreSource, `generated-${index}`, name);
      files.set(file, source);
      return file;
    }),
  );
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options,
    host: hostOf(files),
  });
  return filesOfEach.map((own) =>
    own.flatMap((file) => problemsIn(program, file)),
  );
}

function problemsIn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file);
  const problems = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  return problems.map((problem) => describe(problem));
}

function describe({ file, start = 0, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined) {
    return text;
  }
  const { line } = file.getLineAndCharacterOfPosition(start);
  const excerpt = file.text.split("\n")[line]?.trim().slice(0, 100);
  return `${file.fileName.slice(coreSource.length)}:${line + 1} ${text} (${excerpt})`;
}

function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set([...files.keys()].map((file) => dirname(file)));
  return {
    ...host,
    directoryExists: (folder) =>
      folders.has(folder) || (host.directoryExists?.(folder) ?? true),
    fileExists: (file) => files.has(file) || host.fileExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile: (file, version) => {
      const source = files.get(file);
      if (source !== undefined) {
        return ts.createSourceFile(file, source, version);
      }
      if (!parsed.has(file)) {
        parsed.set(file, host.getSourceFile(file, version));
      }
      return parsed.get(file);
    },
  };
}
