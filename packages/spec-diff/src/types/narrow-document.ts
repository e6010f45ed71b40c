import { targetsIn } from "../find-unchanged.js";
import { isObject, objectAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo, tokensOf } from "../load/json-pointer.js";
import { valueAt } from "../value-at.js";

/**
 * A document with these parts and all that they refer to, and without any other
 * path, webhook or component. A part is a path, a webhook or a component, by
 * its pointer.
 */
export function narrowDocument(
  document: JsonObject,
  parts: Iterable<string>,
): JsonObject {
  const kept = new Set([...parts, ...findDiscriminatedParts(document)]);
  // A set that grows while it is walked.
  for (const part of kept) {
    for (const target of targetsIn(valueAt(document, part))) {
      kept.add(partAround(target));
    }
  }
  return {
    ...document,
    ...keepIn(document, "paths", kept),
    ...keepIn(document, "webhooks", kept),
    components: keepComponents(document, kept),
  };
}

/** How many names lead to a part, by the first of them. */
const depths: Readonly<Record<string, number>> = {
  paths: 2,
  webhooks: 2,
  components: 3,
};

/** The part in which a pointer ends. */
function partAround(pointer: string): string {
  const tokens = tokensOf(pointer);
  const depth = depths[tokens[0] ?? ""] ?? 0;
  return pointerTo("", ...tokens.slice(0, depth));
}

/**
 * Finds the parts that have discriminators. The types of the schemas that a
 * discriminator names depend on it.
 */
function findDiscriminatedParts(document: JsonObject): string[] {
  const parts = partsIn(document);
  return parts.filter((part) => hasDiscriminator(valueAt(document, part)));
}

function partsIn(document: JsonObject): string[] {
  const components = objectAt(document, "components");
  const holders = [
    "/paths",
    "/webhooks",
    ...Object.keys(components).map((kind) => pointerTo("/components", kind)),
  ];
  return holders.flatMap((holder) => {
    const named = valueAt(document, holder);
    const names = isObject(named) ? Object.keys(named) : [];
    return names.map((name) => pointerTo(holder, name));
  });
}

function hasDiscriminator(root: Json | undefined): boolean {
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isObject(value) && isObject(value.discriminator)) {
      return true;
    }
    if (isObject(value) || Array.isArray(value)) {
      for (const inner of Object.values(value)) {
        waiting.push(inner);
      }
    }
  }
  return false;
}

function keepComponents(
  document: JsonObject,
  kept: ReadonlySet<string>,
): JsonObject {
  const components = objectAt(document, "components");
  const kinds = Object.keys(components).map((kind) =>
    keepIn(components, kind, kept, "/components"),
  );
  return Object.assign({}, components, ...kinds);
}

/** What is kept of a map of parts. */
function keepIn(
  parent: JsonObject,
  name: string,
  kept: ReadonlySet<string>,
  around = "",
): JsonObject {
  const parts = parent[name];
  if (!isObject(parts)) {
    return {};
  }
  const holder = pointerTo(around, name);
  const entries = Object.entries(parts).filter(([key]) =>
    kept.has(pointerTo(holder, key)),
  );
  return {
    [name]: Object.fromEntries(entries),
  };
}
