import ts from "typescript";

/**
 * Where something stands in the generated types: `components`, `schemas`,
 * `Call`, `items`, `[]`. The elements of an array are `[]` or `[0]`, the values
 * of a record `{}`, the members of a union `|0`.
 */
export type Place = readonly string[];

/** The place of a declaration or of a type in the generated types. */
export function placeOf(node: ts.Node): string[] {
  const names: string[] = [];
  let child = node;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = nameAt(at, child);
    if (name !== undefined) {
      names.unshift(name);
    }
    child = at;
  }
  return names;
}

/** What a node adds to the place of its child. */
function nameAt(node: ts.Node, child: ts.Node): string | undefined {
  if (ts.isPropertySignature(node)) {
    return propertyName(node.name);
  }
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    return node.name.text;
  }
  return node === child ? undefined : nameOfPart(node, child);
}

function nameOfPart(node: ts.Node, child: ts.Node): string | undefined {
  if (ts.isArrayTypeNode(node)) {
    return "[]";
  }
  if (ts.isTupleTypeNode(node)) {
    return `[${node.elements.indexOf(child as ts.TypeNode)}]`;
  }
  if (ts.isIndexSignatureDeclaration(node)) {
    return "{}";
  }
  if (ts.isUnionTypeNode(node)) {
    return `|${node.types.indexOf(child as ts.TypeNode)}`;
  }
  return undefined;
}

function propertyName(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text;
}

/** Where a type was written, if it was written at one place. */
export function placeOfType(type: ts.Type): string[] | undefined {
  const declaration = type.symbol?.declarations?.[0];
  const isGenerated = declaration?.getSourceFile().fileName !== "/lib.ts";
  return declaration && isGenerated ? placeOf(declaration) : undefined;
}

/**
 * Whether the properties here are alternatives, of which a new one asks nothing
 * of a caller: media types and answers.
 */
export function isAlternatives(place: Place): boolean {
  const [root, kind = ""] = place;
  if (root === "components" && !kindsWithContent.includes(kind)) {
    return false;
  }
  const inner = place.slice(startOfBody(place));
  const [first, , third] = inner;
  if (first === "requestBody" || first === "content") {
    return inner.at(-1) === "content" && inner.length <= 2;
  }
  if (first === "responses") {
    return inner.length === 1 || (third === "content" && inner.length === 3);
  }
  return false;
}

const kindsWithContent = ["requestBodies", "responses"];

/** The number of names before what an operation or a component holds. */
export function startOfBody([root]: Place): number {
  const lengths: Record<string, number> = {
    operations: 2,
    components: 3,
    paths: 3,
    webhooks: 3,
  };
  return lengths[root ?? ""] ?? 0;
}
