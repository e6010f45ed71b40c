import { isObject } from "../../util/is-object.js";
import type { Step } from "./step.js";

/** An object or a list of a call that is being changed. */
export type Container = Record<string | number, unknown>;

/** Where a value stands: in what, and under which name or index. */
export interface Slot {
  readonly container: Container;
  readonly key: string | number;
}

/** All places in a call that steps lead to. */
export function slotsAt(call: object, steps: readonly Step[]): Slot[] {
  const root = {
    container: { call },
    key: "call",
  };
  return steps.reduce<Slot[]>(
    (slots, step) => slots.flatMap((slot) => slotsAfter(slot, step)),
    [root],
  );
}

/** What stands in a slot. */
export function contentOf({ container, key }: Slot): unknown {
  return container[key];
}

function slotsAfter(slot: Slot, step: Step): Slot[] {
  const value = contentOf(slot);
  if (step.kind === "each") {
    if (Array.isArray(value)) {
      return slotsOf(value);
    }
    return [];
  }
  if (!isObject(value)) {
    return [];
  }
  if (step.kind === "property") {
    if (Object.hasOwn(value, step.name)) {
      return [slotIn(value, step.name)];
    }
    return [];
  }
  if (isOfBranch(value, step)) {
    return [slot];
  }
  return [];
}

function slotsOf(list: readonly unknown[]): Slot[] {
  return list.map((_, index) => slotIn(list, index));
}

function slotIn(container: object, key: string | number): Slot {
  return {
    container: container as Container,
    key,
  };
}

function isOfBranch(
  value: Readonly<Record<string, unknown>>,
  { has, property, tokens }: Extract<Step, { kind: "branch" }>,
): boolean {
  const hasToken =
    property === undefined ||
    tokens.length === 0 ||
    tokens.includes(String(value[property]));
  return hasToken && has.every((name) => Object.hasOwn(value, name));
}
