import { isObject, objectAt } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { matchBy } from "../match-by.js";
import { type Node, resolveNode } from "../normalize/resolve-node.js";
import { compareDeprecation } from "./annotations.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareOthers } from "./other-keywords.js";
import { schemaOf } from "./schema-of.js";
import { inside, type Scope } from "./scope.js";

/** A header of an answer. */
interface Header {
  readonly name: string;
  readonly node: Node;
  readonly isRequired: boolean;
}

/** Compares the headers of one answer. */
export function compareHeaders(
  comparison: Comparison,
  before: Node,
  after: Node,
  scope: Scope,
): void {
  const { pairs, removed, added } = matchBy(
    headersOf(comparison.old, before),
    headersOf(comparison.new, after),
    ({ name }) => name,
  );
  for (const [old, revised] of pairs) {
    const within = inside(scope, ` header.${revised.name}`);
    compareHeader(comparison, old, revised, within);
  }
  for (const header of removed) {
    const within = inside(scope, ` header.${header.name}`);
    comparison.report(within, { old: header.node }, judgeRemovedHeader(header));
  }
  for (const header of added) {
    const within = inside(scope, ` header.${header.name}`);
    comparison.report(within, { new: header.node }, judgeAddedHeader(header));
  }
}

function headersOf(document: Comparison["old"], { value, pointer }: Node) {
  const headers = isObject(value) ? objectAt(value, "headers") : {};
  return Object.entries(headers).map(([name, header]) => {
    const node = resolveNode(document, {
      value: header,
      pointer: pointerTo(pointer, "headers", name),
    });
    return {
      name: name.toLowerCase(),
      node,
      isRequired: isObject(node.value) && node.value.required === true,
    };
  });
}

function compareHeader(
  comparison: Comparison,
  old: Header,
  revised: Header,
  scope: Scope,
): void {
  const sides = {
    old: old.node,
    new: revised.node,
  };
  if (old.isRequired !== revised.isRequired) {
    comparison.report(scope, sides, {
      code: revised.isRequired ? "header-required" : "header-optional",
      message: revised.isRequired
        ? `the header ${revised.name} is always there now`
        : `the header ${revised.name} may be missing now`,
      help: revised.isRequired
        ? "Nothing to do."
        : "Expect that it is not there.",
      kind: revised.isRequired ? "narrowed" : "widened",
    });
  }
  compareDeprecation(comparison, old.node, revised.node, scope);
  compareOthers(comparison, old.node, revised.node, scope, "header");
  comparison.compare(schemaOf(old.node), schemaOf(revised.node), {
    ...scope,
    isText: true,
  });
}

function judgeRemovedHeader({ name, isRequired }: Header): Rule {
  return {
    code: "header-removed",
    message: `the header ${name} is gone`,
    help: "Do not read it.",
    severity: {
      request: undefined,
      response: isRequired ? "breaking" : undefined,
    },
  };
}

function judgeAddedHeader({ name }: Header): Rule {
  return {
    code: "header-added",
    message: `the header ${name} is new`,
    help: "Nothing to do.",
    kind: "harmless",
  };
}
