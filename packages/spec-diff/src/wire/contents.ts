import { isObject, objectAt, ownValue } from "../json.js";
import type { Json } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { matchBy } from "../match-by.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareOthers } from "./other-keywords.js";
import type { Scope } from "./scope.js";

/** A media type and what is said of it. */
interface Media {
  readonly type: string;
  readonly node: Node;
}

/** Compares the media types of a body, and their schemas. */
export function compareContents(
  comparison: Comparison,
  before: Node,
  after: Node,
  scope: Scope,
): void {
  const all = mediaOf(after);
  const { pairs, removed, added } = matchBy(
    mediaOf(before),
    all,
    ({ type }) => type,
  );
  for (const [old, revised] of pairs) {
    compareMedia(comparison, old, revised, scope);
  }
  for (const old of removed) {
    compareRemoved(comparison, old, all, scope);
  }
  for (const { type, node } of added) {
    comparison.report(scope, { new: node }, judgeAddedMedia(type));
  }
}

/** A type that is gone may be in a range now, or a range may be its types. */
function compareRemoved(
  comparison: Comparison,
  old: Media,
  after: readonly Media[],
  scope: Scope,
): void {
  const range = after.find(({ type }) => isInRange(old.type, type));
  const types = after.filter(({ type }) => isInRange(type, old.type));
  const heirs = range ? [range] : types;
  for (const heir of heirs) {
    compareMedia(comparison, old, heir, scope);
  }
  const sides = { old: old.node };
  comparison.report(scope, sides, {
    ...judgeRemovedMedia(old.type),
    kind: kindOfRemoval(range, types),
  });
}

function kindOfRemoval(range: Media | undefined, types: readonly Media[]) {
  if (range) {
    return "widened";
  }
  if (types.length > 0) {
    return "narrowed";
  }
  return "changed";
}

/** Whether a media type is one of `text/*`, or of all. */
function isInRange(type: string, range: string): boolean {
  if (!range.endsWith("/*")) {
    return false;
  }
  const start = range === "*/*" ? "" : range.slice(0, -1);
  return type.startsWith(start);
}

function mediaOf({ value, pointer }: Node): Media[] {
  const content = isObject(value) ? objectAt(value, "content") : {};
  return Object.entries(content).map(([name, media]) => ({
    type: normalType(name),
    node: {
      value: media,
      pointer: pointerTo(pointer, "content", name),
    },
  }));
}

/** Types have no case, and their parameters tell none apart here. */
function normalType(name: string): string {
  return name.split(";")[0]?.trim().toLowerCase() ?? name;
}

function compareMedia(
  comparison: Comparison,
  old: Media,
  revised: Media,
  scope: Scope,
): void {
  compareOthers(comparison, old.node, revised.node, scope, "media type");
  const before = schemaOf(old);
  const after = schemaOf(revised);
  if (before && after) {
    comparison.compare(before, after, {
      ...scope,
      isText: !revised.type.includes("json"),
    });
    return;
  }
  const sides = {
    old: before,
    new: after,
  };
  if (before || after) {
    comparison.report(scope, sides, after ? schemaAdded : schemaRemoved);
  }
}

function schemaOf({ node: { value, pointer } }: Media): Node | undefined {
  const schema: Json | undefined = isObject(value)
    ? ownValue(value, "schema")
    : undefined;
  if (schema === undefined) {
    return undefined;
  }
  return {
    value: schema,
    pointer: pointerTo(pointer, "schema"),
  };
}

function judgeRemovedMedia(type: string): Rule {
  return {
    code: "media-type-removed",
    message: `the media type ${type} is gone`,
    help: "Use another media type.",
  };
}

function judgeAddedMedia(type: string): Rule {
  return {
    code: "media-type-added",
    message: `the media type ${type} is new`,
    help: "Nothing to do, unless you accept every media type.",
    kind: "harmless",
  };
}

const schemaAdded: Rule = {
  code: "body-schema-added",
  message: "the body has a schema now",
  help: "Send values that fit it.",
  // It may say no more than what was always so.
  severity: {
    request: "warning",
    response: "additive",
  },
};

const schemaRemoved: Rule = {
  code: "body-schema-removed",
  message: "the body has no schema any more",
  help: "Do not rely on its shape.",
  kind: "loosened",
};
