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
  const unions = {
    before,
    after,
    oldMembers: membersOf(before.type).filter(isOwn),
    newMembers: membersOf(after.type).filter(isOwn),
    matched: new Set<ts.Type>(),
  };
  const lost = sendersOf(walk, unions).filter((member) => {
    return !matchMember(walk, owner, unions, member);
  });
  noteMembers(walk, owner, unions, lost);
}

/** The members of the side that sends. */
function sendersOf({ use }: Walk, unions: Unions): readonly ts.Type[] {
  if (use === "request") {
    return unions.oldMembers;
  }
  return unions.newMembers;
}

function receiversOf({ use }: Walk, unions: Unions): readonly ts.Type[] {
  if (use === "request") {
    return unions.newMembers;
  }
  return unions.oldMembers;
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
  const { checker } = walk;
  const members: ts.Type[] = [];
  const newTargets = referencesIn(checker, after);
  for (const [name, oldTarget] of referencesIn(checker, before)) {
    const newTarget = newTargets.get(name);
    if (newTarget && isEnum(oldTarget) && isEnum(newTarget)) {
      walk.compare(walk, owner, oldTarget, newTarget);
      members.push(...membersOf(oldTarget.type));
      members.push(...membersOf(newTarget.type));
    }
  }
  return new Set(members);
}

function isEnum({ type }: Typed): boolean {
  const members = membersOf(type);
  if (members.length < 2) {
    return false;
  }
  return !members.some(isStructured);
}

function noteMembers(
  walk: Walk,
  owner: Pair,
  unions: Unions,
  lost: readonly ts.Type[],
): void {
  const { checker } = walk;
  const { before, after } = unions;
  const isBreaking = lost.length > 0;
  if (!isBreaking && !hasNewMember(walk, unions)) {
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
  for (const type of lost) {
    if (checker.typeToString(type) !== "null") {
      return "unfit";
    }
  }
  return "null";
}

/** Whether one of the unions has a member that the other has not. */
function hasNewMember(walk: Walk, unions: Unions): boolean {
  for (const type of receiversOf(walk, unions)) {
    if (isStructured(type) && !unions.matched.has(type)) {
      return true;
    }
  }
  const before = simpleMembers(walk, unions.oldMembers);
  const after = simpleMembers(walk, unions.newMembers);
  return before !== after;
}

/** The members that are no objects, as a text. */
function simpleMembers({ checker }: Walk, members: readonly ts.Type[]): string {
  const texts: string[] = [];
  for (const type of members) {
    if (!isStructured(type)) {
      texts.push(checker.typeToString(type));
    }
  }
  return texts.sort().join(" | ");
}
