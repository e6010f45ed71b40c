import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { readDocComment } from "./read-doc-comment.js";

/** A class of error that core throws, as its source describes it. */
export interface ErrorClass {
  readonly name: string;
  /** What one imports it from: `@rollcall/core/webhooks`. */
  readonly module: string;
  /** The class that it extends. */
  readonly base: string;
  readonly markdown: string;
  readonly example: string;
  readonly fields: readonly ErrorField[];
}

interface ErrorField {
  readonly name: string;
  readonly type: string;
  readonly markdown: string;
}

type Exports = Readonly<Record<string, { "@rollcall/source"?: string }>>;

/** Every exported class of error of `@rollcall/core`, in the order of exports. */
export function readErrorClasses(): ErrorClass[] {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@rollcall/core/package.json");
  const folder = dirname(manifest);
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as {
    exports: Exports;
  };
  const entries = Object.entries(exports).flatMap(([path, conditions]) => {
    const source = conditions["@rollcall/source"];
    const module = `@rollcall/core${path.slice(1)}`;
    return source ? [{ module, file: join(folder, source) }] : [];
  });
  const files = entries.map(({ file }) => file);
  const program = ts.createProgram(files, { noLib: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const classes = new Map<string, ErrorClass>();
  for (const { module, file } of entries) {
    for (const declaration of listErrorClasses(program, checker, file)) {
      const described = describeClass(declaration, module);
      classes.set(described.name, classes.get(described.name) ?? described);
    }
  }
  return [...classes.values()];
}

function listErrorClasses(
  program: ts.Program,
  checker: ts.TypeChecker,
  file: string,
): ts.ClassDeclaration[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  const declarations = symbols.flatMap((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return target.declarations ?? [];
  });
  const classes = declarations.filter(ts.isClassDeclaration);
  return classes.filter((one) => baseOf(one).endsWith("Error"));
}

function baseOf({ heritageClauses = [] }: Heirs): string {
  const [extended] = heritageClauses.flatMap((clause) => [...clause.types]);
  return extended?.expression.getText() ?? "";
}

type Heirs = { heritageClauses?: readonly ts.HeritageClause[] | undefined };

function describeClass(
  declaration: ts.ClassDeclaration,
  module: string,
): ErrorClass {
  return {
    name: declaration.name?.text ?? "",
    module,
    base: baseOf(declaration),
    ...readDocComment(declaration),
    fields: declaration.members.filter(isField).map(describeField),
  };
}

/** A fact that callers read: no constructor, and nothing of the class itself. */
function isField(member: ts.ClassElement): member is ts.PropertyDeclaration {
  const isStatic =
    (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  return ts.isPropertyDeclaration(member) && !isStatic;
}

function describeField(field: ts.PropertyDeclaration): ErrorField {
  const { markdown } = readDocComment(field);
  return {
    name: field.name.getText(),
    type: field.type?.getText() ?? "",
    markdown,
  };
}
