import type ts from "typescript";
import { note, type Walk } from "./compare-once.js";
import { referencesIn } from "./follow-type-reference.js";
import { matchMember, type Unions } from "./match-member.js";
import type { Pair } from "./type-pair.js";
import { isStructured, membersOf, type Typed, textOf } from "./typed-place.js";

/** Adds to the pair what differs between two types, of which one is a union. */
export function compareUnions(
  walk: Walk,
  owner: Pair,
  before: Typed,
  after: Typed,
): void {
  const shared = compareShared(walk, owner, before, after);
  const isOwn = (member: ts.Type) => !shared.has(member);
  const oldMembers = membersOf(before.type).filter(isOwn);
  const newMembers = membersOf(after.type).filter(isOwn);
  const union = {
    before,
    after,
    oldMembers,
    newMembers,
    matched: new Set<ts.Type>(),
  };
  const sources = walk.use === "request" ? oldMembers : newMembers;
  const lost = sources.filter((member) => {
    return !matchMember(walk, owner, union, member);
  });
  noteMembers(walk, owner, union, lost);
}

/**
 * Compares the enums that both unions refer to by the same name, and gives
 * their members: what changed in a shared enum is no change of each union.
 */
function compareShared(
  walk: Walk,
  owner: Pair,
  before: Typed,
  after: Typed,
): Set<ts.Type> {
  const members = new Set<ts.Type>();
  const newTargets = referencesIn(walk.checker, after);
  for (const [name, oldTarget] of referencesIn(walk.checker, before)) {
    const newTarget = newTargets.get(name);
    if (newTarget && isEnum(oldTarget) && isEnum(newTarget)) {
      walk.compare(walk, owner, oldTarget, newTarget);
      addAll(members, membersOf(oldTarget.type));
      addAll(members, membersOf(newTarget.type));
    }
  }
  return members;
}

function isEnum({ type }: Typed): boolean {
  const members = membersOf(type);
  return members.length > 1 && !members.some(isStructured);
}

function addAll<T>(set: Set<T>, values: Iterable<T>): void {
  for (const value of values) {
    set.add(value);
  }
}

function noteMembers(
  walk: Walk,
  owner: Pair,
  union: Unions,
  lost: readonly ts.Type[],
): void {
  const { checker } = walk;
  const { before, after } = union;
  const isBreaking = lost.length > 0;
  if (!isBreaking && !hasNewMember(walk, union)) {
    return;
  }
  note(walk, owner, {
    kind: kindOfLoss(checker, lost),
    isBreaking,
    side: "old",
    place: before.place,
    before: textOf(checker, before.type),
    after: textOf(checker, after.type),
  });
}

function kindOfLoss(checker: ts.TypeChecker, lost: readonly ts.Type[]) {
  if (lost.length === 0) {
    return "fit";
  }
  const names = lost.map((type) => checker.typeToString(type));
  const isOnlyNull = names.every((name) => name === "null");
  if (isOnlyNull) {
    return "null";
  }
  return "unfit";
}

/** Whether one of the unions has a member that the other has not. */
function hasNewMember({ checker, use }: Walk, union: Unions): boolean {
  const { oldMembers, newMembers, matched } = union;
  const targets = use === "request" ? newMembers : oldMembers;
  const structured = targets.filter(isStructured);
  const hasUnmatched = structured.some((type) => !matched.has(type));
  if (hasUnmatched) {
    return true;
  }
  const before = simpleMembers(checker, oldMembers);
  const after = simpleMembers(checker, newMembers);
  return before !== after;
}

function simpleMembers(
  checker: ts.TypeChecker,
  members: readonly ts.Type[],
): string {
  const simple = members.filter((type) => !isStructured(type));
  const texts = simple.map((type) => checker.typeToString(type));
  return texts.sort().join(" | ");
}
