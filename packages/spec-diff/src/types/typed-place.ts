import type ts from "typescript";
import { compiler } from "./compiler.js";
import { type Place, placeOf, placeOfType } from "./type-place.js";

/** A type at a place, with the node that names it there, if there is one. */
export interface Typed {
  readonly type: ts.Type;
  readonly node: ts.TypeNode | undefined;
  readonly place: Place;
}

/** A property of an object type. */
export interface Property extends Typed {
  readonly name: string;
  readonly isOptional: boolean;
}

/** A union of many values is asked for its members once for each of them. */
const knownMembers = new WeakMap<ts.Type, readonly ts.Type[]>();

/** The types that a value may have, without `undefined` and `never`. */
export function membersOf(type: ts.Type): readonly ts.Type[] {
  const known = knownMembers.get(type);
  if (known) {
    return known;
  }
  const members = typesIn(type).filter((member) => !isNothing(member));
  knownMembers.set(type, members);
  return members;
}

function typesIn(type: ts.Type): readonly ts.Type[] {
  if (type.isUnion()) {
    return type.types;
  }
  return [type];
}

function isNothing(type: ts.Type): boolean {
  const { Undefined, Never } = compiler.TypeFlags;
  return hasFlag(type, Undefined | Never);
}

/** Whether a type is an object, an array or a tuple, not `string & {}`. */
export function isStructured(type: ts.Type): boolean {
  if (type.isIntersection()) {
    return type.types.every(isStructured);
  }
  return hasFlag(type, compiler.TypeFlags.Object);
}

/** Whether a type or a symbol has one of some flags. */
function hasFlag({ flags }: ts.Type | ts.Symbol, wanted: number): boolean {
  return (flags & wanted) !== 0;
}

/** Whether two types are the same kind of thing: array, tuple or object. */
export function isSameShape(
  checker: ts.TypeChecker,
  one: ts.Type,
  other: ts.Type,
): boolean {
  if (checker.isTupleType(one) !== checker.isTupleType(other)) {
    return false;
  }
  return checker.isArrayType(one) === checker.isArrayType(other);
}

/** The properties that a value can have: none whose type is `never`. */
export function propertiesOf(
  checker: ts.TypeChecker,
  { type, place }: Typed,
): Map<string, Property> {
  const properties = new Map<string, Property>();
  for (const symbol of checker.getPropertiesOfType(type)) {
    const property = propertyOf(checker, symbol, place);
    if (membersOf(property.type).length > 0) {
      properties.set(property.name, property);
    }
  }
  return properties;
}

function propertyOf(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  place: Place,
): Property {
  const { name, declarations } = symbol;
  const type = checker.getTypeOfSymbol(symbol);
  const declaration = declarations?.find(compiler.isPropertySignature);
  return {
    ...typedAt(type, declaration, [...place, name]),
    name,
    isOptional: hasFlag(symbol, compiler.SymbolFlags.Optional),
  };
}

/** A type where it is declared, or else at a place. */
function typedAt(
  type: ts.Type,
  declaration: ts.PropertySignature | ts.IndexSignatureDeclaration | undefined,
  place: Place,
): Typed {
  return {
    type,
    node: declaration?.type,
    place: declaration ? placeOf(declaration) : place,
  };
}

/** The values of a record, if the type is one and not the empty object. */
export function recordValues(
  checker: ts.TypeChecker,
  { type, place }: Typed,
): Typed | undefined {
  const index = checker.getIndexInfoOfType(type, compiler.IndexKind.String);
  if (!index) {
    return undefined;
  }
  if (membersOf(index.type).length === 0) {
    return undefined;
  }
  return typedAt(index.type, index.declaration, [...place, "{}"]);
}

/** The elements of an array. */
export function elementOf(
  checker: ts.TypeChecker,
  { type, node, place }: Typed,
): Typed {
  const [element = checker.getAnyType()] = checker.getTypeArguments(
    type as ts.TypeReference,
  );
  return {
    type: element,
    node: elementNode(node),
    place: [...place, "[]"],
  };
}

function elementNode(array: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const inner = unwrap(array);
  if (inner && compiler.isArrayTypeNode(inner)) {
    return inner.elementType;
  }
  return undefined;
}

/** The elements of a tuple, each for itself. */
export function elementsOf(
  checker: ts.TypeChecker,
  { type, node, place }: Typed,
): Typed[] {
  const types = checker.getTypeArguments(type as ts.TypeReference);
  const nodes = elementNodes(node);
  return types.map((element, index) => ({
    type: element,
    node: nodes[index],
    place: [...place, `[${index}]`],
  }));
}

function elementNodes(tuple: ts.TypeNode | undefined): readonly ts.TypeNode[] {
  const inner = unwrap(tuple);
  if (inner && compiler.isTupleTypeNode(inner)) {
    return inner.elements;
  }
  return [];
}

/** A member of a union at the place where it was written, or at the union's. */
export function memberAt({ place }: Typed, type: ts.Type): Typed {
  return {
    type,
    node: undefined,
    place: placeOfType(type) ?? place,
  };
}

/** The nodes of a union, or the one node. */
export function memberNodes(node: ts.TypeNode | undefined): ts.TypeNode[] {
  const inner = unwrap(node);
  if (inner && compiler.isUnionTypeNode(inner)) {
    return inner.types.flatMap(memberNodes);
  }
  if (inner) {
    return [inner];
  }
  return [];
}

function unwrap(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (node && compiler.isParenthesizedTypeNode(node)) {
    return unwrap(node.type);
  }
  return node;
}

/** What a type is in words, the same in whatever order it was written. */
export function textOf(checker: ts.TypeChecker, type: ts.Type): string {
  const members = membersOf(type);
  if (members.length === 0) {
    return "never";
  }
  const texts = new Set<string>();
  for (const member of members) {
    texts.add(checker.typeToString(member));
  }
  mergeBooleans(texts);
  const text = [...texts].sort().join(" | ");
  return text.replaceAll(/\s+/g, " ");
}

function mergeBooleans(texts: Set<string>): void {
  if (texts.has("true") && texts.has("false")) {
    texts.delete("true");
    texts.delete("false");
    texts.add("boolean");
  }
}
