import { compareObjects } from "./compare-objects.js";
import { compareOnce, fits, note, type Walk } from "./compare-once.js";
import { compareUnions } from "./compare-unions.js";
import { followReference } from "./follow-type-reference.js";
import {
  elementOf,
  elementsOf,
  isSameShape,
  isStructured,
  membersOf,
  textOf,
} from "./typed-place.js";

type Compare = Walk["compare"];

/** Adds to the pair what differs between two types, at the deepest place. */
export const compareValues: Compare = (walk, owner, before, after) => {
  const oldTarget = followReference(walk.checker, before);
  const newTarget = followReference(walk.checker, after);
  if (oldTarget && newTarget) {
    compareTargets(walk, owner, oldTarget, newTarget);
    return;
  }
  if (before.type === after.type) {
    return;
  }
  const oldShape = {
    ...before,
    node: oldTarget?.node ?? before.node,
  };
  const newShape = {
    ...after,
    node: newTarget?.node ?? after.node,
  };
  compareShapes(walk, owner, oldShape, newShape);
};

const compareTargets: Compare = (walk, owner, before, after) => {
  const name = `${before.place.join("/")} ${after.place.join("/")}`;
  walk.replaced.add(name);
  // Enums of the same values are one type, whatever they are called.
  if (before.type === after.type) {
    return;
  }
  compareOnce(walk, owner, name, (pair) => {
    compareValues(walk, pair, before, after);
  });
};

const compareShapes: Compare = (walk, owner, before, after) => {
  const { checker } = walk;
  const [one, ...others] = membersOf(before.type);
  const [other, ...rest] = membersOf(after.type);
  const isSingle = one && other && others.length + rest.length === 0;
  if (!isSingle) {
    compareUnions(walk, owner, before, after);
    return;
  }
  if (!isStructured(one) || !isStructured(other)) {
    compareLeaves(walk, owner, before, after);
    return;
  }
  const oldShape = {
    ...before,
    type: one,
  };
  const newShape = {
    ...after,
    type: other,
  };
  if (isSameShape(checker, one, other)) {
    compareStructures(walk, owner, oldShape, newShape);
  } else {
    compareLeaves(walk, owner, oldShape, newShape);
  }
};

const compareStructures: Compare = (walk, owner, before, after) => {
  const { checker } = walk;
  if (checker.isTupleType(before.type)) {
    compareTuples(walk, owner, before, after);
  } else if (checker.isArrayType(before.type)) {
    const oldElement = elementOf(checker, before);
    const newElement = elementOf(checker, after);
    compareValues(walk, owner, oldElement, newElement);
  } else {
    compareObjects(walk, owner, before, after);
  }
};

const compareTuples: Compare = (walk, owner, before, after) => {
  const oldElements = elementsOf(walk.checker, before);
  const newElements = elementsOf(walk.checker, after);
  if (oldElements.length !== newElements.length) {
    compareLeaves(walk, owner, before, after);
    return;
  }
  for (const [index, element] of oldElements.entries()) {
    compareValues(walk, owner, element, newElements[index] ?? after);
  }
};

/** Two types that have no parts to be compared one by one. */
const compareLeaves: Compare = (walk, owner, before, after) => {
  const { checker } = walk;
  const oldText = textOf(checker, before.type);
  const newText = textOf(checker, after.type);
  const compared = {
    before,
    after,
  };
  const isBreaking = !fits(walk, compared);
  if (isBreaking || oldText !== newText) {
    note(walk, owner, {
      kind: isBreaking ? "unfit" : "fit",
      isBreaking,
      side: "old",
      place: before.place,
      before: oldText,
      after: newText,
    });
  }
};
