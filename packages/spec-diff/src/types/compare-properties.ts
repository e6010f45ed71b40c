import { areEqual, note, type Walk } from "./compare-once.js";
import type { Pair } from "./type-pair.js";
import { type Property, type Typed, textOf } from "./typed-place.js";

/** The properties of an old object beside those of a new one. */
export interface ComparedProperties {
  readonly old: ReadonlyMap<string, Property>;
  readonly new: ReadonlyMap<string, Property>;
  /** The values of all other names, where the object takes any. */
  readonly oldValues?: Typed | undefined;
  readonly newValues?: Typed | undefined;
  /** New names for old ones, where they are known. */
  readonly renames?: ReadonlyMap<string, string> | undefined;
  /** Whether a new name asks nothing of a caller, as with media types. */
  readonly areAlternatives?: boolean | undefined;
}

/** Adds to the pair what differs between the properties of two objects. */
export function compareProperties(
  walk: Walk,
  pair: Pair,
  compared: ComparedProperties,
): void {
  const renames = compared.renames ?? renamesIn(walk, compared);
  const arrived = new Set(renames.values());
  for (const before of compared.old.values()) {
    compareProperty(walk, pair, compared, renames, before);
  }
  for (const after of compared.new.values()) {
    if (!compared.old.has(after.name) && !arrived.has(after.name)) {
      noteAdded(walk, pair, compared, after);
    }
  }
}

function compareProperty(
  walk: Walk,
  pair: Pair,
  compared: ComparedProperties,
  renames: ReadonlyMap<string, string>,
  before: Property,
): void {
  const newName = renames.get(before.name) ?? before.name;
  const after = compared.new.get(newName);
  if (after) {
    noteRenamed(walk, pair, before, after);
    comparePresence(walk, pair, before, after);
    walk.compare(walk, pair, before, after);
  } else if (compared.newValues) {
    walk.compare(walk, pair, before, compared.newValues);
  } else {
    noteGone(walk, pair, before);
  }
}

function noteGone(walk: Walk, pair: Pair, before: Property): void {
  note(walk, pair, {
    kind: "gone",
    isBreaking: true,
    side: "old",
    place: before.place,
    before: textOf(walk.checker, before.type),
  });
}

function noteAdded(
  walk: Walk,
  pair: Pair,
  { areAlternatives = false }: ComparedProperties,
  after: Property,
): void {
  const isNeeded =
    walk.use === "request" && !after.isOptional && !areAlternatives;
  note(walk, pair, {
    kind: isNeeded ? "needed" : "added",
    isBreaking: isNeeded,
    side: "new",
    place: after.place,
    after: textOf(walk.checker, after.type),
  });
}

function noteRenamed(
  walk: Walk,
  pair: Pair,
  before: Property,
  after: Property,
): void {
  if (before.name !== after.name) {
    note(walk, pair, {
      kind: "renamed",
      isBreaking: true,
      side: "old",
      place: before.place,
      before: before.name,
      after: after.name,
    });
  }
}

/** A literal has to have what is required, a reader relies on it. */
function comparePresence(
  walk: Walk,
  pair: Pair,
  before: Property,
  after: Property,
): void {
  if (before.isOptional === after.isOptional) {
    return;
  }
  const kind = after.isOptional ? "optional" : "required";
  const breaking = walk.use === "request" ? "required" : "optional";
  note(walk, pair, {
    kind,
    isBreaking: kind === breaking,
    side: "old",
    place: before.place,
    before: before.isOptional ? "optional" : "required",
    after: kind,
  });
}

/**
 * A property that is gone beside a new one of the same type is one that was
 * renamed, where there is no other of either kind.
 */
function renamesIn(
  walk: Walk,
  compared: ComparedProperties,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const [gone, ...moreGone] = missingIn(compared.new, compared.old);
  const [added, ...moreAdded] = missingIn(compared.old, compared.new);
  const isClear = moreGone.length + moreAdded.length === 0;
  const isFree = compared.newValues || compared.areAlternatives;
  if (gone && added && isClear && !isFree && isSame(walk, gone, added)) {
    renames.set(gone.name, added.name);
  }
  return renames;
}

function missingIn(
  there: ReadonlyMap<string, Property>,
  properties: ReadonlyMap<string, Property>,
): Property[] {
  const all = [...properties.values()];
  return all.filter(({ name }) => !there.has(name));
}

function isSame(walk: Walk, gone: Property, added: Property): boolean {
  return gone.isOptional === added.isOptional && areEqual(walk, gone, added);
}
