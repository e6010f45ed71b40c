import type { OperationReference, SensitiveKind } from "@rollcall/core/spec";
import { maskNumbers } from "./mask-numbers.js";
import { addPath, createTree, namesIn, type PathTree } from "./path-tree.js";
import { replaceSensitive } from "./replace-sensitive.js";

/** What the spec says of a call: which of its fields hold what. */
export type SensitiveFields = Pick<OperationReference, "secrets" | "sensitive">;

/** What stands in the tree: `secret` is left out. */
type Mark = SensitiveKind | "secret";

/**
 * A function that copies a call without what tells who it was with: telephone
 * numbers show their last two digits, names and texts are replaced, and what
 * opens a door is left out. In every other text, numbers that look like E.164
 * are masked.
 *
 * It knows the fields that the spec describes. A name in a field of another kind
 * is not found.
 *
 * @param reference - What the spec says of the operation that answered.
 * @example
 * ```ts
 * import { reference } from "@rollcall/core/spec";
 *
 * const redact = createRedactor(reference.getCall);
 * redact({ from_number: "+12025550143" }); // => { from_number: "+*********43" }
 * ```
 */
export function createRedactor(
  reference: SensitiveFields,
): <Call>(call: Call) => Call {
  const tree = createTree<Mark>();
  markSecrets(tree, reference);
  for (const [kind, pointers] of Object.entries(reference.sensitive ?? {})) {
    for (const pointer of pointers) {
      addPath(tree, namesIn(pointer), kind as SensitiveKind);
    }
  }
  const redact = (value: unknown, node: PathTree<Mark> | undefined): unknown =>
    copyValue(value, node, redact, maskNumbers);
  return (call) => redact(call, tree) as typeof call;
}

/**
 * A function that copies a call without what opens a door, and leaves all else
 * as it is.
 */
export function createSecretHider(
  reference: SensitiveFields,
): <Call>(call: Call) => Call {
  const tree = createTree<Mark>();
  markSecrets(tree, reference);
  const hide = (value: unknown, node: PathTree<Mark> | undefined): unknown =>
    node?.children.size ? copyValue(value, node, hide, keepText) : value;
  return (call) => hide(call, tree) as typeof call;
}

const keepText = (text: string) => text;

function markSecrets(
  tree: PathTree<Mark>,
  { secrets = [] }: SensitiveFields,
): void {
  for (const pointer of secrets) {
    addPath(tree, namesIn(pointer), "secret");
  }
}

type CopyPart = (value: unknown, node: PathTree<Mark> | undefined) => unknown;

/** A copy of a value, of whose parts others are made by `copyPart`. */
function copyValue(
  value: unknown,
  node: PathTree<Mark> | undefined,
  copyPart: CopyPart,
  copyText: (text: string) => string,
): unknown {
  const mark = node?.mark;
  if (mark !== undefined && mark !== "secret") {
    return replaceSensitive(mark, value);
  }
  if (typeof value === "string") {
    return copyText(value);
  }
  if (Array.isArray(value)) {
    const element = node?.children.get("*");
    return value.map((part) => copyPart(part, element));
  }
  if (Object(value) !== value) {
    return value;
  }
  const copies: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value as object)) {
    const child = node?.children.get(name);
    if (child?.mark !== "secret") {
      copies.push([copyText(name), copyPart(part, child)]);
    }
  }
  return Object.fromEntries(copies);
}
