import type ts from "typescript";
import { compiler } from "./compiler.js";

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
  for (let at: ts.Node = node; !compiler.isSourceFile(at); at = at.parent) {
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
  if (compiler.isPropertySignature(node)) {
    return propertyName(node.name);
  }
  if (
    compiler.isInterfaceDeclaration(node) ||
    compiler.isTypeAliasDeclaration(node)
  ) {
    return node.name.text;
  }
  if (node === child) {
    return undefined;
  }
  return nameOfPart(node, child);
}

function nameOfPart(node: ts.Node, child: ts.Node): string | undefined {
  if (compiler.isArrayTypeNode(node)) {
    return "[]";
  }
  if (compiler.isTupleTypeNode(node)) {
    return `[${node.elements.indexOf(child as ts.TypeNode)}]`;
  }
  if (compiler.isIndexSignatureDeclaration(node)) {
    return "{}";
  }
  if (compiler.isUnionTypeNode(node)) {
    return `|${node.types.indexOf(child as ts.TypeNode)}`;
  }
  return undefined;
}

function propertyName(name: ts.PropertyName): string {
  if (compiler.isComputedPropertyName(name)) {
    return name.getText();
  }
  return name.text;
}

/** A member of a union is asked once for each member of the other. */
const known = new WeakMap<ts.Type, Place>();

/** Where a type was written, if it was written at one place. */
export function placeOfType(type: ts.Type): Place | undefined {
  const present = known.get(type);
  if (present) {
    return present;
  }
  const declaration = type.symbol?.declarations?.[0];
  const isGenerated = declaration?.getSourceFile().fileName !== "/lib.ts";
  if (declaration && isGenerated) {
    const place = placeOf(declaration);
    known.set(type, place);
    return place;
  }
  return undefined;
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
