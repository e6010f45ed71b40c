import type { Dice } from "../computed/hash.js";
import { makeText } from "./make-text.js";
import type { Recipe } from "./recipe.js";

type RecipeOf<Kind> = Extract<Recipe, { kind: Kind }>;

/** What values are made from, besides their recipes. */
export interface Making {
  readonly dice: Dice;
  /** When the call starts, in epoch milliseconds. */
  readonly start: number;
}

const HOUR_MS = 3_600_000;

/** How often what differs is looked for, before there is less of it. */
const PATIENCE = 20;

/** Makes a value, the same one for the same dice. */
export function makeValue(recipe: Recipe, making: Making): unknown {
  const { dice, start } = making;
  switch (recipe.kind) {
    case "given":
      return oneOf(recipe.values, dice);
    case "text":
      return makeText(recipe, dice);
    case "number":
      return (recipe.from + dice.below(recipe.steps + 1)) * recipe.step;
    case "instant":
      return start + dice.below(HOUR_MS / 2) * 2;
    case "boolean":
      return dice.chance(50);
    case "list":
      return makeList(recipe, making);
    case "object":
      return makeObject(recipe, making);
    case "choice":
      return makeValue(oneOf(recipe.of, dice), making);
  }
}

function oneOf<T>(values: readonly T[], dice: Dice): T {
  return values[dice.below(values.length)] as T;
}

function makeList(
  { item, min, max, isUnique }: RecipeOf<"list">,
  making: Making,
): unknown[] {
  const length = making.dice.between(min, max);
  const items: unknown[] = [];
  const texts = new Set<string>();
  for (let tries = 0; items.length < length && tries < PATIENCE; tries++) {
    const value = makeValue(item, making);
    const text = JSON.stringify(value);
    if (!isUnique || !texts.has(text)) {
      items.push(value);
      texts.add(text);
    }
  }
  return items;
}

/** What is required, and each of the other properties every other time. */
function makeObject(
  { properties, required, others, min }: RecipeOf<"object">,
  making: Making,
): object {
  const entries: [name: string, value: unknown][] = [];
  let missing = Math.max(0, min - required.length);
  for (const [name, recipe] of Object.entries(properties)) {
    const isAsked = required.includes(name);
    if (isAsked || missing > 0 || making.dice.chance(50)) {
      entries.push([name, makeValue(recipe, making)]);
      missing -= isAsked ? 0 : 1;
    }
  }
  for (let n = 1; others !== undefined && n <= missing; n++) {
    entries.push([`key_${n}`, makeValue(others, making)]);
  }
  return Object.fromEntries(entries);
}
