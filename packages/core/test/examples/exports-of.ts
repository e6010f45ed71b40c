import ts from "typescript";
import type { Entry } from "./entries.js";

/** Something that an entry offers, by the nodes that hold its docstring. */
export interface Export {
  readonly entry: Entry;
  readonly name: string;
  /** It is there at run time, too. */
  readonly isValue: boolean;
  /** The first sentences of its docstring. */
  readonly description: string;
  readonly nodes: readonly ts.Node[];
}

/** All that an entry exports, whichever file it comes from. */
export function exportsOf(program: ts.Program, entry: Entry): Export[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry.file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) {
    throw new Error(`${entry.file} exports nothing`);
  }
  return checker.getExportsOfModule(module).map((symbol) => {
    const target =
      symbol.flags & ts.SymbolFlags.Alias
        ? checker.getAliasedSymbol(symbol)
        : symbol;
    const namespaces = (symbol.declarations ?? [])
      .filter(ts.isNamespaceExport)
      .map(({ parent }) => parent);
    const nodes = namespaces.length ? namespaces : (target.declarations ?? []);
    return {
      entry,
      name: symbol.name,
      isValue:
        !!(target.flags & ts.SymbolFlags.Value) &&
        !symbol.declarations?.every(isTypeOnly),
      description: nodes.map(descriptionOf).join(""),
      nodes,
    };
  });
}

const isTypeOnly = (node: ts.Declaration) =>
  ts.isTypeOnlyImportOrExportDeclaration(node);

function descriptionOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join("");
}
