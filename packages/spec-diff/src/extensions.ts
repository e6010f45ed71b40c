import type { Json, JsonObject } from "./document.js";
import type { DocumentationOptions } from "./documentation.js";
import type { Change } from "./finding.js";
import { isEqual, isObject, objectAt, ownValue } from "./json.js";
import { pointerTo } from "./load/json-pointer.js";
import type { Node } from "./normalize/resolve.js";

/**
 * The extensions of a document and of its paths. Those of operations and of
 * schemas belong to what they stand in, and are compared with it.
 */
export function compareExtensions(
  old: JsonObject,
  revised: JsonObject,
  options: DocumentationOptions,
): Change[] {
  const before = extensionsIn(old);
  const after = extensionsIn(revised);
  const words = options.documentationExtensions ?? [];
  const pointers = new Set([...before.keys(), ...after.keys()]);
  return [...pointers].flatMap((pointer) => {
    const name = pointer.split("/").at(-1) ?? "";
    const from = before.get(pointer);
    const to = after.get(pointer);
    const isSame = isEqual(from?.value, to?.value) || words.includes(name);
    return isSame ? [] : [extensionChanged(pointer, name, from, to)];
  });
}

/** By their pointers. */
function extensionsIn(document: JsonObject): Map<string, Node> {
  const holders = [
    {
      value: document,
      pointer: "",
    },
    ...pathItemsIn(document),
  ];
  const nodes = holders.flatMap(ownExtensions);
  return new Map(nodes.map((node) => [node.pointer, node]));
}

const pathItemsIn = (document: JsonObject): Node[] =>
  Object.entries(objectAt(document, "paths")).map(([route, value]) => ({
    value,
    pointer: pointerTo("/paths", route),
  }));

function ownExtensions({ value, pointer }: Node): Node[] {
  if (!isObject(value)) {
    return [];
  }
  const names = Object.keys(value).filter((name) => name.startsWith("x-"));
  return names.map((name) => ({
    value: ownValue(value, name) ?? null,
    pointer: pointerTo(pointer, name),
  }));
}

function extensionChanged(
  pointer: string,
  name: string,
  before: Node | undefined,
  after: Node | undefined,
): Change {
  const was: Json | undefined = before?.value;
  const is: Json | undefined = after?.value;
  return {
    code: "extension-changed",
    lens: "wire",
    severity: "warning",
    message: `${name} is another one`,
    help: "What reads the extension decides what it means.",
    side: after ? "new" : "old",
    pointer,
    path: pointer,
    before: was,
    after: is,
    uses: [],
  };
}
