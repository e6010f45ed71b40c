import type { SensitiveKind } from "@rollcall/core/spec";
import { maskNumbers } from "./mask-numbers.js";
import { addPath, createTree, namesIn, type PathTree } from "./path-tree.js";
import { replaceSensitive } from "./replace-sensitive.js";
import { everyVersion, type SensitiveFields } from "./secrets.js";

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
  const copyText = reveal.includes("phone") ? keepText : maskNumbers;
  return (call) => redactValue(call, tree, copyText) as typeof call;
}

/**
 * A function that leaves out of a call what opens a door, and leaves all else as
 * it is: without a secret, the call itself.
 */
export function createSecretHider(
  reference: SensitiveFields,
): <Call>(call: Call) => Call {
  const tree = createTree<Mark>();
  markSecrets(tree, reference);
  return (call) => withoutSecrets(call, tree) as typeof call;
}

type CopyText = (text: string) => string;

const keepText: CopyText = (text) => text;

function markSecrets(tree: PathTree<Mark>, reference: SensitiveFields): void {
  for (const { secrets = [] } of [...everyVersion, reference]) {
    for (const pointer of secrets) {
      addPath(tree, namesIn(pointer), "secret");
    }
  }
}

function markKinds(
  tree: PathTree<Mark>,
  reference: SensitiveFields,
  reveal: readonly SensitiveKind[],
): void {
  for (const { sensitive = {} } of [...everyVersion, reference]) {
    for (const [name, pointers] of Object.entries(sensitive)) {
      const kind = name as SensitiveKind;
      const hidden = reveal.includes(kind) ? [] : pointers;
      for (const pointer of hidden) {
        addPath(tree, namesIn(pointer), kind);
      }
    }
  }
}

/** A copy of a value that stands at a node of the tree. */
function redactValue(
  value: unknown,
  node: PathTree<Mark> | undefined,
  copyText: CopyText,
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
    return value.map((part) => redactValue(part, element, copyText));
  }
  if (typeof value === "object" && value !== null) {
    return redactMembers(value, node, copyText);
  }
  return value;
}

function redactMembers(
  value: object,
  node: PathTree<Mark> | undefined,
  copyText: CopyText,
): object {
  const copies: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const child = node?.children.get(name);
    if (child?.mark === "secret") {
      continue;
    }
    const copy = redactValue(part, child, copyText);
    copies.push([copyText(name), copy]);
  }
  return Object.fromEntries(copies);
}

/** The value itself, if no secret stands below the node. */
function withoutSecrets(value: unknown, node: PathTree<Mark>): unknown {
  if (Array.isArray(value)) {
    return withoutSecretsInEach(value, node.children.get("*"));
  }
  let kept = value;
  for (const [name, child] of node.children) {
    if (Object(kept) === kept && Object.hasOwn(kept as object, name)) {
      kept = withoutMember(kept as Members, name, child);
    }
  }
  return kept;
}

function withoutSecretsInEach(
  parts: readonly unknown[],
  node: PathTree<Mark> | undefined,
): readonly unknown[] {
  if (!node) {
    return parts;
  }
  const kept = parts.map((part) => withoutSecrets(part, node));
  if (kept.some((part, index) => part !== parts[index])) {
    return kept;
  }
  return parts;
}

type Members = Readonly<Record<string, unknown>>;

function withoutMember(
  value: Members,
  name: string,
  child: PathTree<Mark>,
): Members {
  if (child.mark === "secret") {
    const { [name]: _secret, ...others } = value;
    return others;
  }
  const member = value[name];
  const kept = withoutSecrets(member, child);
  if (kept === member) {
    return value;
  }
  return {
    ...value,
    [name]: kept,
  };
}
