import type { Json } from "../document.js";
import { isObject, objectAt, ownValue } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { matchBy } from "../match-by.js";
import { type Node, resolveNode } from "../normalize/resolve.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareOthers } from "./other-keywords.js";
import { inside, type Scope } from "./scope.js";

/** Compares the bodies of two requests. */
export function compareRequestBodies(
  comparison: Comparison,
  old: Node,
  revised: Node,
  scope: Scope,
): void {
  const before = bodyOf(comparison.old, old);
  const after = bodyOf(comparison.new, revised);
  const within = inside(scope, " body");
  if (!before && !after) {
    return;
  }
  if (!before || !after) {
    const sides = {
      old: before,
      new: after,
    };
    const rule = before ? bodyRemoved : bodyAdded(isRequired(after));
    comparison.report(within, sides, rule);
    return;
  }
  const wasRequired = isRequired(before);
  const isDemanded = isRequired(after);
  if (wasRequired !== isDemanded) {
    const sides = {
      old: before,
      new: after,
    };
    comparison.report(within, sides, {
      code: isDemanded ? "body-required" : "body-optional",
      message: isDemanded ? "a body is required now" : "a body may be left out",
      help: isDemanded ? "Send a body." : "Nothing to do.",
      kind: isDemanded ? "narrowed" : "harmless",
    });
  }
  compareOthers(comparison, before, after, within, "request body");
  compareContents(comparison, before, after, within);
}

function bodyOf(document: Comparison["old"], { value, pointer }: Node) {
  const body = isObject(value) ? ownValue(value, "requestBody") : undefined;
  if (!isObject(body)) {
    return undefined;
  }
  return resolveNode(document, {
    value: body,
    pointer: pointerTo(pointer, "requestBody"),
  });
}

function isRequired(body: Node | undefined): boolean {
  return isObject(body?.value) && body.value.required === true;
}

const bodyRemoved: Rule = {
  code: "body-removed",
  message: "the body is gone",
  help: "Do not send it: nothing happens by it any more.",
  kind: "doubtful",
};

function bodyAdded(isDemanded: boolean): Rule {
  return {
    code: isDemanded ? "required-body-added" : "body-added",
    message: isDemanded ? "a body is required now" : "a body may be sent now",
    help: isDemanded ? "Send a body." : "Nothing to do.",
    kind: isDemanded ? "narrowed" : "harmless",
  };
}

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
  const { pairs, removed, added } = matchBy(
    mediaOf(before),
    mediaOf(after),
    ({ type }) => type,
  );
  for (const [old, revised] of pairs) {
    compareMedia(comparison, old, revised, scope);
  }
  for (const { type, node } of removed) {
    comparison.report(scope, { old: node }, mediaRemoved(type));
  }
  for (const { type, node } of added) {
    comparison.report(scope, { new: node }, mediaAdded(type));
  }
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

function mediaRemoved(type: string): Rule {
  return {
    code: "media-type-removed",
    message: `${type} is not spoken any more`,
    help: "Send and accept another media type.",
    kind: "changed",
  };
}

function mediaAdded(type: string): Rule {
  return {
    code: "media-type-added",
    message: `${type} is spoken, too`,
    help: "Nothing to do, unless you accept every type.",
    kind: "harmless",
  };
}

const schemaAdded: Rule = {
  code: "body-schema-added",
  message: "the body has a schema now",
  help: "Send what fits it.",
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
