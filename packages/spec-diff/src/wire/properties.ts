import { isObject, textAt } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { isNothing } from "../normalize/is-nothing.js";
import { peelThrough } from "../normalize/peel-wrappers.js";
import { type Node, resolveNode } from "../normalize/resolve-node.js";
import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { isFurther } from "./further-properties.js";
import {
  judgeAddedProperty,
  judgeKeptProperty,
  judgeRemovedProperty,
  judgeRenamedProperty,
} from "./judge-property.js";
import type { Property } from "./property.js";
import { pairRenamed, type Renamed } from "./renamed-properties.js";
import { inside, type Scope } from "./scope.js";

type Properties = ReadonlyMap<string, Property>;

/** Compares the named properties of objects. */
export function compareProperties(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const oldProperties = propertiesOf(comparison.old, before);
  const newProperties = propertiesOf(comparison.new, after);
  const removed = missing(oldProperties, newProperties);
  const added = missing(newProperties, oldProperties);
  const renamed = pairRenamed(comparison, removed, added, scope);
  const known = new Set(renamed.flat());
  const isOther = (property: Property) => !known.has(property);
  reportRenamed(comparison, renamed, after, scope);
  reportRemoved(comparison, removed.filter(isOther), after, scope);
  reportAdded(comparison, added.filter(isOther), before, scope);
  for (const old of oldProperties.values()) {
    const revised = newProperties.get(old.name);
    if (revised) {
      compareProperty(comparison, old, revised, scope);
    }
  }
}

function reportRenamed(
  comparison: Comparison,
  renamed: readonly Renamed[],
  after: Shape,
  scope: Scope,
): void {
  for (const [old, revised] of renamed) {
    const within = inside(scope, `.${old.name}`);
    const sides = {
      old: old.node,
      new: revised.node,
    };
    const rule = judgeRenamedProperty(old, revised, isClosed(after));
    comparison.report(within, sides, rule);
  }
}

function reportRemoved(
  comparison: Comparison,
  removed: readonly Property[],
  after: Shape,
  scope: Scope,
): void {
  for (const property of removed) {
    const { name, node } = property;
    const mayStay = isFurther(comparison, node, "new", after, scope);
    const isRefused = isClosed(after) || !mayStay;
    const rule = judgeRemovedProperty(property, isRefused);
    const within = inside(scope, `.${name}`);
    comparison.report(within, { old: node }, rule);
  }
}

function reportAdded(
  comparison: Comparison,
  added: readonly Property[],
  before: Shape,
  scope: Scope,
): void {
  for (const property of added) {
    const { name, node } = property;
    const couldBe = isFurther(comparison, node, "old", before, scope);
    const rule = judgeAddedProperty(property, !couldBe);
    const within = inside(scope, `.${name}`);
    comparison.report(within, { new: node }, rule);
  }
}

function isClosed({ inner }: Shape): boolean {
  return isNothing(inner.get("additionalProperties")?.value);
}

function compareProperty(
  comparison: Comparison,
  old: Property,
  revised: Property,
  scope: Scope,
): void {
  const within = inside(scope, `.${old.name}`);
  const sides = {
    old: old.node,
    new: revised.node,
  };
  for (const rule of judgeKeptProperty(old, revised)) {
    comparison.report(within, sides, rule);
  }
  const { senders } = within;
  const isReadOnly = old.isReadOnly || revised.isReadOnly;
  const isWriteOnly = old.isWriteOnly || revised.isWriteOnly;
  comparison.compare(old.node, revised.node, {
    ...within,
    senders: {
      request: senders.request && !isReadOnly,
      response: senders.response && !isWriteOnly,
    },
  });
}

/** The properties of a shape, with those that are required and not listed. */
function propertiesOf(document: JsonObject, shape: Shape): Properties {
  const names = new Set([...shape.properties.keys(), ...shape.required]);
  const properties = new Map<string, Property>();
  for (const name of names) {
    properties.set(name, propertyOf(document, shape, name));
  }
  return properties;
}

function propertyOf(
  document: JsonObject,
  shape: Shape,
  name: string,
): Property {
  const { properties, required } = shape;
  const node = properties.get(name) ?? findUnlisted(shape, name);
  const { annotations } = peelThrough(document, node);
  return {
    name,
    node,
    description: descriptionOf(document, node),
    isRequired: required.has(name),
    isReadOnly: annotations.get("readOnly")?.value === true,
    isWriteOnly: annotations.get("writeOnly")?.value === true,
    hasDefault: annotations.has("default"),
  };
}

/** What a schema says of itself, or else what its reference leads to says. */
function descriptionOf(document: JsonObject, node: Node): string | undefined {
  const { value } = resolveNode(document, node);
  if (isObject(value)) {
    return textAt(value, "description");
  }
  return undefined;
}

/** The schema of a property that is required but not among `properties`. */
function findUnlisted(shape: Shape, name: string): Node {
  const { inner, patternProperties, pointer } = shape;
  const further = inner.get("additionalProperties");
  if (further && patternProperties.size === 0) {
    return further;
  }
  return {
    value: {},
    pointer: pointerTo(pointer, "properties", name),
  };
}

function missing(some: Properties, others: Properties): Property[] {
  return [...some.values()].filter(({ name }) => !others.has(name));
}
