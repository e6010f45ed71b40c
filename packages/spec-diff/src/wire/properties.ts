import { pointerTo } from "../load/json-pointer.js";
import { peelThrough } from "../normalize/peel.js";
import type { Shape } from "../normalize/shape.js";
import type { Comparison } from "./comparison.js";
import { isFurther } from "./further-properties.js";
import type { Property } from "./property.js";
import { propertyRules } from "./property-rules.js";
import { pairRenamed } from "./renamed-properties.js";
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
  const isClosed = after.inner.get("additionalProperties")?.value === false;
  const isRefused = ({ node }: Property) =>
    isClosed || !isFurther(comparison, node, "new", after, scope);
  for (const [old, revised] of renamed) {
    const sides = {
      old: old.node,
      new: revised.node,
    };
    const within = inside(scope, `.${old.name}`);
    const rule = propertyRules.renamed(old, revised, isClosed);
    comparison.report(within, sides, rule);
  }
  for (const property of withoutRenamed(removed, renamed)) {
    const within = inside(scope, `.${property.name}`);
    const rule = propertyRules.removed(property, isRefused(property));
    comparison.report(within, { old: property.node }, rule);
  }
  for (const property of withoutRenamed(added, renamed)) {
    const within = inside(scope, `.${property.name}`);
    const isNarrower = !isFurther(
      comparison,
      property.node,
      "old",
      before,
      scope,
    );
    const rule = propertyRules.added(property, isNarrower);
    comparison.report(within, { new: property.node }, rule);
  }
  for (const old of oldProperties.values()) {
    const revised = newProperties.get(old.name);
    if (revised) {
      compareProperty(comparison, old, revised, scope);
    }
  }
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
  for (const rule of propertyRules.kept(old, revised)) {
    comparison.report(within, sides, rule);
  }
  const { senders } = within;
  comparison.compare(old.node, revised.node, {
    ...within,
    senders: {
      request: senders.request && !old.isReadOnly && !revised.isReadOnly,
      response: senders.response && !old.isWriteOnly && !revised.isWriteOnly,
    },
  });
}

/** The properties of a shape; one that is only required can be anything. */
function propertiesOf(document: Comparison["old"], shape: Shape): Properties {
  const names = new Set([...shape.properties.keys(), ...shape.required]);
  const properties = [...names].map((name): [string, Property] => {
    const node = shape.properties.get(name) ?? {
      value: {},
      pointer: pointerTo(shape.pointer, "properties", name),
    };
    const { annotations } = peelThrough(document, node);
    const property = {
      name,
      node,
      isRequired: shape.required.has(name),
      isReadOnly: annotations.get("readOnly")?.value === true,
      isWriteOnly: annotations.get("writeOnly")?.value === true,
      hasDefault: annotations.has("default"),
    };
    return [name, property];
  });
  return new Map(properties);
}

const missing = (some: Properties, others: Properties): Property[] =>
  [...some.values()].filter(({ name }) => !others.has(name));

const withoutRenamed = (
  properties: readonly Property[],
  renamed: readonly (readonly Property[])[],
): Property[] => {
  const known = new Set(renamed.flat());
  return properties.filter((property) => !known.has(property));
};
