import { InputError } from "../errors/input-error.js";

/**
 * Throws that something given is wrong.
 *
 * @param path - Where it stands, with a dot before each name:
 * `.filter_criteria.duration_ms`.
 */
export function throwInputError(
  path: string,
  expected: string,
  problem?: string,
): never {
  throw new InputError(path.slice(1), expected, problem);
}
