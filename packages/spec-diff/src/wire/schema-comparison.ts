import type { JsonObject } from "../document.js";
import { allowsNull } from "../normalize/allowed-types.js";
import {
  type Peeled,
  peel,
  peelThrough,
  weightyBeside,
} from "../normalize/peel.js";
import {
  type Node,
  nodeKey,
  referenceOf,
  resolveNode,
} from "../normalize/resolve.js";
import { componentName, shapeOf } from "../normalize/shape.js";
import { compareNotes } from "./annotations.js";
import type { Comparison, Rule, WireOptions } from "./comparison.js";
import { type Effect, kinds, placeOf, type Sides } from "./effect.js";
import { type Found, newFound, type Scope, type Senders } from "./scope.js";
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
  /** By the references of both. */
  readonly #pairs = new Map<string, Found>();
  /** The pointers of both schemas of each comparison that is not done yet. */
  readonly #underWay = new Set<string>();
  /** Whether a schema fits another one, as far as is known. */
  readonly #fits = new Map<string, boolean>();
  #reverse: SchemaComparison | undefined;

  constructor(old: JsonObject, revised: JsonObject, options: WireOptions) {
    this.old = old;
    this.new = revised;
    this.options = options;
  }

  /** Compares two schemas, and says in `scope.found` what differs. */
  compare(oldNode: Node, newNode: Node, scope: Scope): void {
    const before = peel(oldNode);
    const after = peel(newNode);
    const key = pairKey(before.core, after.core, scope);
    if (key === undefined) {
      this.#compareInPlace(oldNode, newNode, scope);
      return;
    }
    compareNotes(this, before.annotations, after.annotations, scope);
    if (before.isNullable || after.isNullable) {
      this.#compareNull(before, after, scope);
    }
    scope.found.uses.push({
      key,
      senders: scope.senders,
    });
  }

  #compareInPlace(oldNode: Node, newNode: Node, scope: Scope): void {
    const place = `${nodeKey(oldNode)}\n${nodeKey(newNode)}`;
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
    this.report(scope, sides, mayBeNull ? nullAdded : nullRemoved);
  }

  /** What was found at a pair of shared schemas, compared when first asked. */
  pair(key: string): Found {
    const known = this.#pairs.get(key);
    if (known) {
      return known;
    }
    const found = newFound();
    // Before it is compared: a schema may hold itself.
    this.#pairs.set(key, found);
    const [oldTarget = "", newTarget = "", text] = key.split("\n");
    const oldNode = {
      value: { $ref: `#${oldTarget}` },
      pointer: oldTarget,
    };
    const newNode = {
      value: { $ref: `#${newTarget}` },
      pointer: newTarget,
    };
    const scope: Scope = {
      path: nameOf(newTarget),
      senders: everybody,
      isText: text === "text",
      found,
    };
    const before = resolveNode(this.old, oldNode);
    const after = resolveNode(this.new, newNode);
    this.#compareInPlace(before, after, scope);
    return found;
  }

  /** Notes a change. */
  report(scope: Scope, sides: Sides, rule: Rule): void {
    const { code, message, help, kind = "changed", severity } = rule;
    const bothWays = severity ?? kinds[kind];
    const { senders } = scope;
    const effect: Effect = {
      code,
      message,
      help,
      severity: {
        request: senders.request ? bothWays.request : undefined,
        response: senders.response ? bothWays.response : undefined,
      },
      path: scope.path,
      ...placeOf(sides, ""),
    };
    scope.found.effects.push(effect);
  }

  isWithin(narrow: Node, wide: Node, scope: Scope): boolean {
    const form = scope.isText ? "text" : "json";
    const key = [nodeKey(narrow), nodeKey(wide), form].join("\n");
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
    const found = newFound();
    const silent: Scope = {
      ...scope,
      senders: everybody,
      found,
    };
    this.compare(narrow, wide, silent);
    return !this.#hasBreakingRequest(found, new Set());
  }

  #hasBreakingRequest(found: Found, seen: Set<string>): boolean {
    if (found.effects.some(({ severity }) => severity.request === "breaking")) {
      return true;
    }
    return found.uses.some(({ key, senders }) => {
      if (seen.has(key) || !senders.request) {
        return false;
      }
      seen.add(key);
      return this.#hasBreakingRequest(this.pair(key), seen);
    });
  }

  /** The same comparison with the documents' roles exchanged. */
  reversed(): SchemaComparison {
    if (!this.#reverse) {
      const { new: old, old: revised, options } = this;
      this.#reverse = new SchemaComparison(old, revised, options);
      this.#reverse.#reverse = this;
    }
    return this.#reverse;
  }
}

/** The reference of a schema that says nothing else. */
const soleReference = ({ value, others }: Node): string | undefined =>
  others || weightyBeside(value).length > 0 ? undefined : referenceOf(value);

/** The pair of components that two references lead to. */
function pairKey(
  before: Node,
  after: Node,
  { isText }: Scope,
): string | undefined {
  const oldTarget = soleReference(before);
  const newTarget = soleReference(after);
  if (oldTarget === undefined || newTarget === undefined) {
    return undefined;
  }
  const form = isText ? "text" : "json";
  return [oldTarget, newTarget, form].join("\n");
}

const isNullable = (document: JsonObject, peeled: Peeled): boolean =>
  peeled.isNullable || allowsNull(document, shapeOf(document, peeled.core));

const nullAdded: Rule = {
  code: "null-added",
  message: "null is a value now",
  help: "Callers who read the value have to expect null.",
  kind: "widened",
};

const nullRemoved: Rule = {
  code: "null-removed",
  message: "null is no value any more",
  help: "Callers must not send null any more.",
  kind: "narrowed",
};

/** The name that a pointer to a component ends with. */
function nameOf(pointer: string): string {
  const ref = { $ref: `#${pointer}` };
  return componentName(ref) ?? pointer;
}
