import type ts from "typescript";
import type { Walk } from "./compare-once.js";
import { isValueOf } from "./is-value-of.js";
import { hasLostName } from "./lost-name.js";
import { haveOtherRoles, roleOf } from "./member-role.js";
import { createPair, isBreaking, isEqual, type Pair } from "./type-pair.js";
import { placeOfType } from "./type-place.js";
import {
  isSameShape,
  isStructured,
  memberAt,
  type Typed,
} from "./typed-place.js";

/** Two unions, as far as the members of one are looked for in the other. */
export interface Unions {
  readonly before: Typed;
  readonly after: Typed;
  readonly oldMembers: readonly ts.Type[];
  readonly newMembers: readonly ts.Type[];
  /** The members of the side that receives, for which there was a match. */
  readonly matched: Set<ts.Type>;
}

/**
 * Whether a member of the union that sends has its place in the one that
 * receives. Of objects it is the best that is compared, so that what differs is
 * seen deep inside it.
 */
export function matchMember(
  walk: Walk,
  owner: Pair,
  unions: Unions,
  member: ts.Type,
): boolean {
  const { before, after } = unions;
  const target = walk.use === "request" ? after.type : before.type;
  if (!isStructured(member)) {
    return isValueOf(walk.checker, member, target);
  }
  const candidates = candidatesFor(walk, unions, member);
  const likely = likelyAmong(walk, member, candidates);
  const match = matchAmong(walk, unions, member, likely);
  if (match) {
    return adopt(owner, unions, match.trial, match.candidate);
  }
  if (fitsTogether(walk, member, target, candidates)) {
    return true;
  }
  const partner = partnerOf(walk, unions, member, candidates);
  if (!partner) {
    return false;
  }
  const failed = compareMembers(walk, unions, member, partner);
  return adopt(owner, unions, failed, partner);
}

/**
 * Without those that cannot match, as is seen without looking inside: old code
 * breaks where a name is gone.
 */
function likelyAmong(
  { checker, use }: Walk,
  member: ts.Type,
  candidates: readonly ts.Type[],
): readonly ts.Type[] {
  return candidates.filter((candidate) => {
    const losesName =
      use === "request"
        ? hasLostName(checker, member, candidate)
        : hasLostName(checker, candidate, member);
    return !losesName && !haveOtherRoles(checker, member, candidate);
  });
}

interface Match {
  readonly candidate: ts.Type;
  readonly trial: Pair;
}

/** The first that is equal, or else the first that nobody breaks by. */
function matchAmong(
  walk: Walk,
  unions: Unions,
  member: ts.Type,
  candidates: readonly ts.Type[],
): Match | undefined {
  let fitting: Match | undefined;
  for (const candidate of candidates) {
    const trial = compareMembers(walk, unions, member, candidate);
    const match = {
      candidate,
      trial,
    };
    if (isEqual(trial)) {
      return match;
    }
    if (!isBreaking(trial)) {
      fitting ??= match;
    }
  }
  return fitting;
}

function adopt(
  owner: Pair,
  { matched }: Unions,
  trial: Pair,
  candidate: ts.Type,
): true {
  owner.children.add(trial);
  matched.add(candidate);
  return true;
}

/** How many members are looked at, each with each. */
const comparisonsLimit = 300_000;

/**
 * The members that may match, the likeliest first. An `allOf` of ten unions
 * has thousands of members: of so many, only namesakes.
 */
function candidatesFor(
  { checker, use }: Walk,
  { oldMembers, newMembers }: Unions,
  member: ts.Type,
): ts.Type[] {
  const targets = use === "request" ? newMembers : oldMembers;
  if (oldMembers.length * newMembers.length > comparisonsLimit) {
    return targets.filter((target) => isNamesake(checker, target, member));
  }
  const structured = targets.filter(isStructured);
  const candidates = structured.filter((target) => {
    return isSameShape(checker, member, target);
  });
  const likely = candidates.filter((type) => isAtSamePlace(type, member));
  const others = candidates.filter((type) => !isAtSamePlace(type, member));
  return [...likely, ...others];
}

function compareMembers(
  walk: Walk,
  { before, after }: Unions,
  member: ts.Type,
  candidate: ts.Type,
): Pair {
  const trial = createPair();
  const [oldType, newType] =
    walk.use === "request" ? [member, candidate] : [candidate, member];
  const oldMember = memberAt(before, oldType);
  const newMember = memberAt(after, newType);
  walk.compare(walk, trial, oldMember, newMember);
  return trial;
}

/**
 * The member that this one has become, though it does not fit: the one of the
 * same name, of the same role, or the only one of its shape.
 */
function partnerOf(
  walk: Walk,
  { oldMembers, newMembers }: Unions,
  member: ts.Type,
  candidates: readonly ts.Type[],
): ts.Type | undefined {
  const { checker } = walk;
  if (candidates.length === 0) {
    return undefined;
  }
  const named = candidates.find((type) => isNamesake(checker, type, member));
  if (named) {
    return named;
  }
  const sources = walk.use === "request" ? oldMembers : newMembers;
  const structured = sources.filter(isStructured);
  const alike = structured.filter((type) => isSameShape(checker, type, member));
  const isOnly = alike.length === 1;
  if (isOnly && candidates.length === 1) {
    return candidates[0];
  }
  return undefined;
}

/** Whether two members have the same name, or the same role. */
function isNamesake(
  checker: ts.TypeChecker,
  one: ts.Type,
  other: ts.Type,
): boolean {
  if (isAtSamePlace(one, other)) {
    return true;
  }
  const role = roleOf(checker, one);
  return role !== undefined && role === roleOf(checker, other);
}

function isAtSamePlace(one: ts.Type, other: ts.Type): boolean {
  const place = placeOfType(one);
  const otherPlace = placeOfType(other);
  if (place === undefined) {
    return false;
  }
  if (otherPlace === undefined) {
    return false;
  }
  return place.join("/") === otherPlace.join("/");
}

/**
 * Whether a member fits the other union as a whole, though none of its members
 * alone: a literal may have the properties of several.
 */
function fitsTogether(
  walk: Walk,
  member: ts.Type,
  target: ts.Type,
  candidates: readonly ts.Type[],
): boolean {
  const { checker, use } = walk;
  const isOfOne = candidates.length < 2;
  if (isOfOne) {
    return false;
  }
  if (!checker.isTypeAssignableTo(member, target)) {
    return false;
  }
  const known = namesOf(checker, ...candidates);
  const own = namesOf(checker, member);
  const [named, there] = use === "request" ? [own, known] : [known, own];
  const roles = candidates.map((type) => roleOf(checker, type));
  const hasRoles = roles.every((role) => role !== undefined);
  const areOthersFree = use === "response" || !hasRoles;
  return areOthersFree && [...named].every((name) => there.has(name));
}

function namesOf(
  checker: ts.TypeChecker,
  ...types: readonly ts.Type[]
): Set<string> {
  const names = new Set<string>();
  for (const type of types) {
    for (const { name } of checker.getPropertiesOfType(type)) {
      names.add(name);
    }
  }
  return names;
}
