import type { OperationReference, SensitiveKind } from "@rollcall/core/spec";
import { maskNumbers } from "./mask-numbers.js";
import { addPath, createTree, namesIn, type PathTree } from "./path-tree.js";
import { replaceSensitive } from "./replace-sensitive.js";
import { everySecret, everySensitive } from "./secrets.js";

/** What the spec says of a call: which of its fields hold what. */
export type SensitiveFields = Pick<OperationReference, "secrets" | "sensitive">;

/** What may be seen all the same. */
export interface RedactionOptions {
  /** The kinds that stay as they are. Secrets never do. @default none */
  readonly reveal?: readonly SensitiveKind[];
}

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
 * @param options - With the kinds that may be seen all the same.
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
  { reveal = [] }: RedactionOptions = {},
): <Call>(call: Call) => Call {
  const tree = createTree<Mark>();
  markSecrets(tree, reference);
  markKinds(tree, reference, reveal);
  const copying: Copying = {
    copyPart: (value, node) => copyValue(value, node, copying),
    copyText: reveal.includes("phone") ? keepText : maskNumbers,
  };
  return (call) => copyValue(call, tree, copying) as typeof call;
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
  const copying: Copying = {
    copyPart(value, node) {
      const isOnTheWay = node !== undefined && node.children.size > 0;
      return isOnTheWay ? copyValue(value, node, copying) : value;
    },
    copyText: keepText,
  };
  return (call) => copying.copyPart(call, tree) as typeof call;
}

const keepText = (text: string) => text;

function markSecrets(
  tree: PathTree<Mark>,
  { secrets = [] }: SensitiveFields,
): void {
  for (const pointer of [...everySecret, ...secrets]) {
    addPath(tree, namesIn(pointer), "secret");
  }
}

function markKinds(
  tree: PathTree<Mark>,
  { sensitive = {} }: SensitiveFields,
  reveal: readonly SensitiveKind[],
): void {
  for (const marks of [everySensitive, sensitive]) {
    for (const [name, pointers] of Object.entries(marks)) {
      const kind = name as SensitiveKind;
      const hidden = reveal.includes(kind) ? [] : pointers;
      for (const pointer of hidden) {
        addPath(tree, namesIn(pointer), kind);
      }
    }
  }
}

/** How the parts of a value are copied. */
interface Copying {
  readonly copyPart: (
    value: unknown,
    node: PathTree<Mark> | undefined,
  ) => unknown;
  readonly copyText: (text: string) => string;
}

/** A copy of a value that stands at a node of the tree. */
function copyValue(
  value: unknown,
  node: PathTree<Mark> | undefined,
  copying: Copying,
): unknown {
  const mark = node?.mark;
  if (mark !== undefined && mark !== "secret") {
    return replaceSensitive(mark, value);
  }
  if (typeof value === "string") {
    return copying.copyText(value);
  }
  if (Array.isArray(value)) {
    const element = node?.children.get("*");
    return value.map((part) => copying.copyPart(part, element));
  }
  if (typeof value === "object" && value !== null) {
    return copyMembers(value, node, copying);
  }
  return value;
}

function copyMembers(
  value: object,
  node: PathTree<Mark> | undefined,
  { copyPart, copyText }: Copying,
): object {
  const copies: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const child = node?.children.get(name);
    if (child?.mark === "secret") {
      continue;
    }
    const copy = copyPart(part, child);
    copies.push([copyText(name), copy]);
  }
  return Object.fromEntries(copies);
}
