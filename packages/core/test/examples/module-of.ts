import ts from "typescript";
import type { Example } from "./examples-of.js";
import type { Export } from "./exports-of.js";
import type { Prelude } from "./prelude.js";

/** The names of the prelude. */
const given: readonly (keyof Prelude)[] = [
  "apiKey",
  "call",
  "client",
  "request",
  "save",
];

/** How many lines {@link moduleOf} puts before the example's own. */
export const headLines = 3;

/**
 * The module that an example stands for. It may take for granted what its own
 * entry exports, and what the package itself does, and the prelude; everything
 * else it has to say.
 */
export function moduleOf(
  { of, code }: Example,
  all: readonly Export[],
): string {
  const { used, declared } = namesIn(code);
  const isWanted = (name: string) => used.has(name) && !declared.has(name);
  const own = all.filter(
    ({ entry, name }) => entry === of.entry && isWanted(name),
  );
  const isNew = ({ name }: Export) => !own.some((other) => other.name === name);
  const { specifier, prelude } = versionOf(of);
  const main = all.filter(
    (one) =>
      one.entry.specifier === specifier && isWanted(one.name) && isNew(one),
  );
  const ambient = given.filter(isWanted);
  const head = [
    [...own, ...main].map(importOf).join(" "),
    `import { prelude } from "${prelude}";`,
    `const { ${ambient.join(", ")} } = await prelude();`,
  ];
  return [...head, code, "export {};"].join("\n");
}

/** The entry with the client of the same version, and what it is given. */
function versionOf({ entry }: Export) {
  if (entry.specifier.startsWith("@rollcall/core/v3")) {
    return {
      specifier: "@rollcall/core/v3",
      prelude: "./prelude-v3.js",
    };
  }
  return {
    specifier: "@rollcall/core",
    prelude: "./prelude.js",
  };
}

const importOf = ({ name, isValue, entry }: Export) =>
  `import { ${isValue ? "" : "type "}${name} } from "${entry.specifier}";`;

/**
 * The names that some code speaks of, and those that it declares for all of its
 * lines.
 */
function namesIn(code: string): { used: Set<string>; declared: Set<string> } {
  const source = ts.createSourceFile(
    "example.ts",
    code,
    ts.ScriptTarget.Latest,
    true,
  );
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      used.add(node.text);
    }
    if (
      ts.isIdentifier(node) &&
      isDeclared(node) &&
      !ts.findAncestor(node, isScope)
    ) {
      declared.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { used, declared };
}

const isDeclared = (name: ts.Identifier) =>
  [ts.isVariableDeclaration, ts.isBindingElement, ts.isImportSpecifier].some(
    (isDeclaration) => isDeclaration(name.parent) && name.parent.name === name,
  );

const isScope = (node: ts.Node) =>
  ts.isBlock(node) ||
  ts.isFunctionLike(node) ||
  ts.isIterationStatement(node, false) ||
  ts.isCatchClause(node);
