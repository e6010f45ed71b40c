import type ts from "typescript";
import { compiler } from "./compiler.js";

/** The types of one document, as the compiler sees them. */
export interface DocumentTypes {
  readonly paths: ts.Type;
  readonly webhooks: ts.Type;
  readonly schemas: ts.Type | undefined;
}

/** The types of two documents under one checker, so that they compare. */
export interface TypesProgram {
  readonly checker: ts.TypeChecker;
  readonly old: DocumentTypes;
  readonly new: DocumentTypes;
}

/** Compiles the types of two documents, without a file on any disk. */
export function compileTypes(
  oldSource: string,
  newSource: string,
): TypesProgram {
  const sources = new Map([
    ["/lib.ts", library],
    ["/old.ts", oldSource],
    ["/new.ts", newSource],
  ]);
  const program = compiler.createProgram({
    rootNames: [...sources.keys()],
    options: {
      strict: true,
      noLib: true,
      types: [],
      target: compiler.ScriptTarget.ES2022,
      module: compiler.ModuleKind.ESNext,
    },
    host: hostOf(sources),
  });
  const checker = program.getTypeChecker();
  return {
    checker,
    old: typesOf(program, checker, "/old.ts"),
    new: typesOf(program, checker, "/new.ts"),
  };
}

function hostOf(sources: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    fileExists: (name) => sources.has(name),
    readFile: (name) => sources.get(name),
    getSourceFile: (name, language) => {
      const text = sources.get(name);
      if (text === undefined) {
        return undefined;
      }
      return compiler.createSourceFile(name, text, language, true);
    },
    getDefaultLibFileName: () => "/lib.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
  };
}

function typesOf(
  program: ts.Program,
  checker: ts.TypeChecker,
  name: string,
): DocumentTypes {
  const file = program.getSourceFile(name);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) {
    throw new Error(`The types in ${name} are no module.`);
  }
  const exported = new Map<string, ts.Type>();
  for (const symbol of checker.getExportsOfModule(module)) {
    exported.set(symbol.name, checker.getDeclaredTypeOfSymbol(symbol));
  }
  return {
    paths: exported.get("paths") ?? checker.getNeverType(),
    webhooks: exported.get("webhooks") ?? checker.getNeverType(),
    schemas: propertyType(checker, exported.get("components"), "schemas"),
  };
}

/** The type of a property, if there is one. */
export function propertyType(
  checker: ts.TypeChecker,
  type: ts.Type | undefined,
  name: string,
): ts.Type | undefined {
  const symbol = type && checker.getPropertyOfType(type, name);
  return symbol && checker.getTypeOfSymbol(symbol);
}

/** All of the standard library that generated types can name. */
const library = `
interface Object {}
interface Function {}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface String { readonly length: number }
interface Number {}
interface Boolean {}
interface RegExp {}
interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
}
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
`;
