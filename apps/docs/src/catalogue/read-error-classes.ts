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
  const entries = listEntries();
  const files = entries.map(({ file }) => file);
  const program = ts.createProgram(files, {
    noLib: true,
    skipLibCheck: true,
  });
  const classes = new Map<string, ErrorClass>();
  for (const { module, file } of entries) {
    for (const declaration of listErrorClasses(program, file)) {
      const described = describeClass(declaration, module);
      const known = classes.get(described.name);
      classes.set(described.name, known ?? described);
    }
  }
  return [...classes.values()];
}

/** An entry point of core. */
interface Entry {
  /** What one imports: `@rollcall/core/webhooks`. */
  readonly module: string;
  readonly file: string;
}

function listEntries(): Entry[] {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@rollcall/core/package.json");
  const text = readFileSync(manifest, "utf8");
  const { exports } = JSON.parse(text) as { exports: Exports };
  const folder = dirname(manifest);
  const entries: Entry[] = [];
  for (const [path, conditions] of Object.entries(exports)) {
    const source = conditions["@rollcall/source"];
    const name = path.slice(1);
    if (source) {
      entries.push({
        module: `@rollcall/core${name}`,
        file: join(folder, source),
      });
    }
  }
  return entries;
}

function listErrorClasses(
  program: ts.Program,
  file: string,
): ts.ClassDeclaration[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  const declarations = symbols.flatMap((symbol) => {
    const target = findTarget(checker, symbol);
    return target.declarations ?? [];
  });
  const classes = declarations.filter(ts.isClassDeclaration);
  return classes.filter(isOfErrors);
}

/** What is exported, wherever it is declared. */
function findTarget(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  if (isAlias) {
    return checker.getAliasedSymbol(symbol);
  }
  return symbol;
}

function isOfErrors(declaration: ts.ClassDeclaration): boolean {
  const base = baseOf(declaration);
  return base.endsWith("Error");
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
  const modifiers = ts.getCombinedModifierFlags(member);
  const isStatic = (modifiers & ts.ModifierFlags.Static) !== 0;
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
