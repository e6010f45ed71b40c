import type { Change } from "./finding.js";
import { httpMethods } from "./http-methods.js";
import {
  type DocumentationOptions,
  documentationKeys,
  isDocumentation,
} from "./is-documentation.js";
import { isEqual, isObject, objectAt } from "./json.js";
import type { Json, JsonObject } from "./json-value.js";
import { pointerTo } from "./load/json-pointer.js";
import type { Node } from "./normalize/resolve-node.js";
import { judgeExtension } from "./wire/annotations.js";

/**
 * The keywords of a document and of its paths that no rule knows, extensions
 * among them. Those of operations and of schemas belong to what they stand in,
 * and are compared with it.
 */
export function compareRootKeywords(
  old: JsonObject,
  revised: JsonObject,
  options: DocumentationOptions,
): Change[] {
  const before = keywordsIn(old, revised);
  const after = keywordsIn(revised, old);
  const pointers = new Set([...before.keys(), ...after.keys()]);
  return [...pointers].flatMap((pointer) => {
    const name = pointer.split("/").at(-1) ?? "";
    const from = before.get(pointer);
    const to = after.get(pointer);
    const isSame =
      isEqual(from?.value, to?.value) || isDocumentation(name, options);
    if (isSame) {
      return [];
    }
    return [reportExtension(pointer, name, from, to)];
  });
}

/** What has rules of its own, in path items and at the root. */
const ofPaths: readonly string[] = [
  ...httpMethods,
  ...documentationKeys,
  "parameters",
  "$ref",
];

const ofRoot: readonly string[] = [
  ...documentationKeys,
  "openapi",
  "info",
  "tags",
  "servers",
  "paths",
  "webhooks",
  "components",
  "security",
  "$defs",
];

/** By their pointers; of paths, where the other document has them, too. */
function keywordsIn(document: JsonObject, other: JsonObject) {
  const otherPaths = objectAt(other, "paths");
  const paths = Object.entries(objectAt(document, "paths"));
  const kept = paths.filter(([route]) => Object.hasOwn(otherPaths, route));
  const nodes = [
    ...ownKeywords(document, "", ofRoot),
    ...kept.flatMap(([route, item]) =>
      ownKeywords(item, pointerTo("/paths", route), ofPaths),
    ),
  ];
  return new Map(nodes.map((node) => [node.pointer, node]));
}

function ownKeywords(
  holder: Json,
  pointer: string,
  compared: readonly string[],
): Node[] {
  const entries = isObject(holder) ? Object.entries(holder) : [];
  const others = entries.filter(([name]) => !compared.includes(name));
  return others.map(([name, value]) => ({
    value,
    pointer: pointerTo(pointer, name),
  }));
}

function reportExtension(
  pointer: string,
  name: string,
  before: Node | undefined,
  after: Node | undefined,
): Change {
  const was: Json | undefined = before?.value;
  const is: Json | undefined = after?.value;
  const { code, message, help } = judgeExtension(name, {
    old: before,
    new: after,
  });
  return {
    code,
    lens: "wire",
    severity: "warning",
    message,
    help,
    side: after ? "new" : "old",
    pointer,
    path: pointer,
    before: was,
    after: is,
    uses: [],
  };
}
