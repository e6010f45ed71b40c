import type { Unchanged } from "../find-unchanged.js";
import type { JsonObject } from "../json-value.js";
import { allowsNull } from "../normalize/find-allowed-types.js";
import { type Peeled, peel, peelThrough } from "../normalize/peel-wrappers.js";
import { type Node, nodeKey, resolveNode } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";
import { compareNotes } from "./annotations.js";
import type { Comparison, Rule, WireOptions } from "./comparison.js";
import {
  findSharedPair,
  keyOf,
  pairOf,
  type SharedPair,
} from "./find-shared-pair.js";
import { judgeNull } from "./judge-null.js";
import { createFound, type Found, type Scope, type Senders } from "./scope.js";
import {
  type BothWays,
  kinds,
  placeOf,
  type Sides,
} from "./severity-by-direction.js";
import { compareShapes } from "./shapes.js";

const everybody: Senders = {
  request: true,
  response: true,
};

/** Compares the schemas of two documents, each shared pair of them once. */
export class SchemaComparison implements Comparison {
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly options: WireOptions;
  readonly unchanged: Unchanged;
  /** By the references of both. */
  readonly #pairs = new Map<string, Found>();
  /** The pointers of both schemas of each comparison that is not done yet. */
  readonly #underWay = new Set<string>();
  /** Whether a schema fits another one, as far as is known. */
  readonly #fits = new Map<string, boolean>();
  #reverse: SchemaComparison | undefined;

  constructor(
    old: JsonObject,
    revised: JsonObject,
    options: WireOptions,
    unchanged: Unchanged,
  ) {
    this.old = old;
    this.new = revised;
    this.options = options;
    this.unchanged = unchanged;
  }

  /** Compares two schemas, and says in `scope.found` what differs. */
  compare(oldNode: Node, newNode: Node, scope: Scope): void {
    const before = peel(oldNode);
    const after = peel(newNode);
    const pair = findSharedPair(before.core, after.core);
    if (!pair) {
      this.#compareInPlace(oldNode, newNode, scope);
      return;
    }
    compareNotes(this, before.annotations, after.annotations, scope);
    if (before.isNullable || after.isNullable) {
      this.#compareNull(before, after, scope);
    }
    if (this.#mayDiffer(pair)) {
      scope.found.uses.push({
        key: keyOf(pair, scope),
        senders: scope.senders,
      });
    }
  }

  #mayDiffer(pair: SharedPair): boolean {
    if (pair.old !== pair.new) {
      return true;
    }
    return !this.unchanged.hasTarget(pair.old);
  }

  #compareInPlace(oldNode: Node, newNode: Node, scope: Scope): void {
    const place = keyOfBoth(oldNode, newNode);
    // A schema that holds itself is what it was, unless another place differs.
    if (this.#underWay.has(place)) {
      return;
    }
    this.#underWay.add(place);
    try {
      this.#compareParts(oldNode, newNode, scope);
    } finally {
      this.#underWay.delete(place);
    }
  }

  #compareParts(oldNode: Node, newNode: Node, scope: Scope): void {
    const before = peelThrough(this.old, oldNode);
    const after = peelThrough(this.new, newNode);
    compareNotes(this, before.annotations, after.annotations, scope);
    this.#compareNull(before, after, scope);
    const oldShape = shapeOf(this.old, before.core);
    const newShape = shapeOf(this.new, after.core);
    compareShapes(this, oldShape, newShape, scope);
  }

  /** `null` counts where a wrapper or the schema itself allows it. */
  #compareNull(before: Peeled, after: Peeled, scope: Scope): void {
    const wasNullable = isNullable(this.old, before);
    const mayBeNull = isNullable(this.new, after);
    if (wasNullable === mayBeNull) {
      return;
    }
    const sides = {
      old: before.core,
      new: after.core,
    };
    this.report(scope, sides, judgeNull(mayBeNull));
  }

  /** What was found at a pair of shared schemas, compared when first asked. */
  pair(key: string): Found {
    const known = this.#pairs.get(key);
    if (known) {
      return known;
    }
    const found = createFound();
    // Before it is compared: a schema may hold itself.
    this.#pairs.set(key, found);
    const pair = pairOf(key);
    const before = resolveNode(this.old, pair.old);
    const after = resolveNode(this.new, pair.new);
    this.#compareInPlace(before, after, {
      path: pair.name,
      senders: everybody,
      isText: pair.isText,
      found,
    });
    return found;
  }

  /** Notes a change. */
  report(scope: Scope, sides: Sides, rule: Rule): void {
    const {
      code,
      message,
      help,
      kind = "changed",
      severity = kinds[kind],
    } = rule;
    scope.found.effects.push({
      code,
      message,
      help,
      severity: onlyFrom(scope.senders, severity),
      path: scope.path,
      ...placeOf(sides, ""),
    });
  }

  isWithin(narrow: Node, wide: Node, scope: Scope): boolean {
    const place = keyOfBoth(narrow, wide);
    const key = `${place}\n${scope.isText}`;
    const known = this.#fits.get(key);
    if (known !== undefined) {
      return known;
    }
    // What holds itself fits, unless another place differs.
    this.#fits.set(key, true);
    const fits = this.#fitsWithin(narrow, wide, scope);
    this.#fits.set(key, fits);
    return fits;
  }

  #fitsWithin(narrow: Node, wide: Node, scope: Scope): boolean {
    const found = createFound();
    const silent: Scope = {
      ...scope,
      senders: everybody,
      found,
    };
    this.compare(narrow, wide, silent);
    return !this.#hasBreakingRequest(found, new Set());
  }

  #hasBreakingRequest(found: Found, seen: Set<string>): boolean {
    for (const { severity } of found.effects) {
      if (severity.request === "breaking") {
        return true;
      }
    }
    return found.uses.some(({ key, senders }) => {
      if (seen.has(key)) {
        return false;
      }
      if (!senders.request) {
        return false;
      }
      seen.add(key);
      return this.#hasBreakingRequest(this.pair(key), seen);
    });
  }

  /** The same comparison with the documents' roles exchanged. */
  reverse(): SchemaComparison {
    if (!this.#reverse) {
      this.#reverse = new SchemaComparison(
        this.new,
        this.old,
        this.options,
        this.unchanged,
      );
      this.#reverse.#reverse = this;
    }
    return this.#reverse;
  }
}

function isNullable(document: JsonObject, peeled: Peeled): boolean {
  if (peeled.isNullable) {
    return true;
  }
  const shape = shapeOf(document, peeled.core);
  return allowsNull(document, shape);
}

function keyOfBoth(one: Node, other: Node): string {
  return `${nodeKey(one)}\n${nodeKey(other)}`;
}

/** What a change costs those who send the value at all. */
function onlyFrom(
  { request, response }: Senders,
  severity: BothWays,
): BothWays {
  return {
    request: request ? severity.request : undefined,
    response: response ? severity.response : undefined,
  };
}
