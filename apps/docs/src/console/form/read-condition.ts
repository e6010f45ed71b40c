import type { ConditionTest } from "./condition-tests.js";
import type { Problem, Reading } from "./control.js";

/** What a condition is filled in with. */
interface FilledCondition {
  readonly test: ConditionTest | undefined;
  /** Where the entry is named, if the filter is of entries. */
  readonly key: HTMLInputElement | undefined;
}

/** Without a value that the test needs, there is no filter. */
export function readCondition(filled: FilledCondition): Reading {
  const { test, key } = filled;
  const compared = test?.value?.read();
  const problems = compared?.problems ?? [];
  if (test === undefined || isEmpty(filled, compared)) {
    return { problems: [...problems, ...findMissingValue(filled)] };
  }
  const value = {
    ...(key && { key: key.value }),
    type: test.type,
    op: test.op.value,
    ...(compared?.value !== undefined && { value: compared.value }),
  };
  return {
    value,
    problems: [...problems, ...findMissingKey(filled)],
  };
}

/** A test that compares with nothing is one where its entry is named. */
function isEmpty(filled: FilledCondition, compared: Reading | undefined) {
  if (compared === undefined) {
    return !hasKey(filled);
  }
  return compared.value === undefined;
}

function hasKey({ key }: FilledCondition): boolean {
  return key !== undefined && key.value !== "";
}

/** A key alone is half a condition. */
function findMissingValue(filled: FilledCondition): Problem[] {
  const value = filled.test?.value;
  if (value === undefined) {
    return [];
  }
  if (!hasKey(filled)) {
    return [];
  }
  return [
    {
      at: value.input,
      message: "Write what it is compared with.",
    },
  ];
}

/** And so is a value alone. */
function findMissingKey(filled: FilledCondition): Problem[] {
  const { key } = filled;
  if (key === undefined) {
    return [];
  }
  if (hasKey(filled)) {
    return [];
  }
  return [
    {
      at: key,
      message: "Write a key.",
    },
  ];
}
