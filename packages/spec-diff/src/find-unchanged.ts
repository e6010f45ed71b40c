import type { DocumentationOptions } from "./is-documentation.js";
import { isEqual, isObject } from "./json.js";
import type { Json, JsonObject } from "./json-value.js";
import { targetOf } from "./normalize/resolve-node.js";
import { meaningOf } from "./semantic-hash.js";
import { valueAt } from "./value-at.js";

/**
 * What means the same in two documents, with all that it refers to: nothing in
 * it has to be compared.
 */
export class Unchanged {
  readonly #old: JsonObject;
  readonly #new: JsonObject;
  /** What references lead to, where it changed, or something that it uses. */
  readonly #changed: ReadonlySet<string>;

  /**
   * @param old What the old document means, without its words.
   * @param revised The same of the new one.
   */
  constructor(old: JsonObject, revised: JsonObject) {
    this.#old = old;
    this.#new = revised;
    this.#changed = findChangedTargets(old, revised);
  }

  /** Whether what stands at a pointer is the same in both documents. */
  has(pointer: string): boolean {
    const before = valueAt(this.#old, pointer);
    const after = valueAt(this.#new, pointer);
    if (this.#changed.has(pointer)) {
      return false;
    }
    if (!isEqual(before, after)) {
      return false;
    }
    const targets = targetsIn(before);
    return [...targets].every((target) => !this.#changed.has(target));
  }

  /** Whether what a reference leads to is the same in both documents. */
  hasTarget(pointer: string): boolean {
    return !this.#changed.has(pointer);
  }
}

/** Compares two documents without their descriptions and other words. */
export function findUnchanged(
  old: JsonObject,
  revised: JsonObject,
  options: DocumentationOptions,
): Unchanged {
  const before = meaningOf(old, options);
  const after = meaningOf(revised, options);
  return new Unchanged(before, after);
}

function findChangedTargets(old: JsonObject, revised: JsonObject): Set<string> {
  const targets = new Set([...targetsIn(old), ...targetsIn(revised)]);
  const usersOf = new Map<string, Set<string>>();
  const changed = new Set<string>();
  for (const target of targets) {
    const before = valueAt(old, target);
    const after = valueAt(revised, target);
    // A target that is in neither document was dropped with the words.
    if (before === undefined || !isEqual(before, after)) {
      changed.add(target);
    }
    addUses(usersOf, target, before);
    addUses(usersOf, target, after);
  }
  // The set grows while the loop runs: users of users are reached too.
  for (const target of changed) {
    for (const user of usersOf.get(target) ?? []) {
      changed.add(user);
    }
  }
  return changed;
}

function addUses(
  usersOf: Map<string, Set<string>>,
  user: string,
  value: Json | undefined,
): void {
  const isDiscriminated = isObject(value) && isObject(value.discriminator);
  for (const target of targetsIn(value)) {
    addUser(usersOf, target, user);
    // The generated type of an alternative depends on what discriminates it.
    if (isDiscriminated) {
      addUser(usersOf, user, target);
    }
  }
}

function addUser(
  usersOf: Map<string, Set<string>>,
  target: string,
  user: string,
): void {
  const users = usersOf.get(target) ?? new Set();
  usersOf.set(target, users.add(user));
}

/** Where the references in a value lead to, those of a `mapping` as well. */
export function targetsIn(root: Json | undefined): Set<string> {
  const targets = new Set<string>();
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    const target = typeof value === "string" ? targetOf(value) : undefined;
    if (target !== undefined) {
      targets.add(target);
    }
    for (const inner of innerValues(value)) {
      waiting.push(inner);
    }
  }
  return targets;
}

function innerValues(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) {
    return value;
  }
  if (isObject(value)) {
    return Object.values(value);
  }
  return [];
}
