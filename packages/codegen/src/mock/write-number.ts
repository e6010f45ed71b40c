import type { Schema } from "../openapi-document.js";
import type { Recipe } from "./news-types.js";

/** How many different numbers a recipe makes where the spec sets no bounds. */
const WIDTH = 1000;

/** Bounds that are closer than this are narrow. */
const NARROW = 10;

/** A fraction that is exact in binary. */
const FRACTION = 1 / 64;

/**
 * Writes how the mock makes a number: it counts steps from the least one.
 *
 * @throws Error where no number is between the bounds.
 */
export function writeNumber(schema: Schema): Recipe {
  if (schema["x-instant"]) {
    return { kind: "instant" };
  }
  const step = stepOf(schema);
  const [least, greatest] = multiplesOf(schema, step);
  if (least > greatest) {
    throw new Error("The mock finds no number between the bounds.");
  }
  return {
    kind: "number",
    from: least,
    steps: Math.min(greatest - least, WIDTH),
    step,
  };
}

/** The step is a fraction where whole numbers would be too few. */
function stepOf(schema: Schema): number {
  const { type, multipleOf } = schema;
  const isWhole = type === "integer";
  if (multipleOf !== undefined) {
    if (isWhole && !Number.isInteger(multipleOf)) {
      return 1;
    }
    return multipleOf;
  }
  if (isWhole) {
    return 1;
  }
  if (widthOf(schema) >= NARROW) {
    return 1;
  }
  return FRACTION;
}

function widthOf(schema: Schema): number {
  const { exclusiveMinimum, minimum = exclusiveMinimum } = schema;
  const { exclusiveMaximum, maximum = exclusiveMaximum } = schema;
  if (minimum === undefined || maximum === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  return maximum - minimum;
}

/** The least and the greatest factor that lead into the bounds. */
function multiplesOf(schema: Schema, step: number): [number, number] {
  const least = lowest(schema, step);
  const greatest = highest(schema, step);
  if (least === undefined && greatest === undefined) {
    return [0, WIDTH];
  }
  return [
    least ?? (greatest as number) - WIDTH,
    greatest ?? (least as number) + WIDTH,
  ];
}

function lowest(schema: Schema, step: number): number | undefined {
  const { minimum, exclusiveMinimum } = schema;
  const all = [
    minimum !== undefined && Math.ceil(minimum / step),
    exclusiveMinimum !== undefined && Math.floor(exclusiveMinimum / step) + 1,
  ].filter((bound) => bound !== false);
  if (all.length > 0) {
    return Math.max(...all);
  }
  return undefined;
}

function highest(schema: Schema, step: number): number | undefined {
  const { maximum, exclusiveMaximum } = schema;
  const all = [
    maximum !== undefined && Math.floor(maximum / step),
    exclusiveMaximum !== undefined && Math.ceil(exclusiveMaximum / step) - 1,
  ].filter((bound) => bound !== false);
  if (all.length > 0) {
    return Math.min(...all);
  }
  return undefined;
}
