import type { Checkpoint } from "../checkpoint.js";

/**
 * Where each class of error keeps its name. The symbol is the same in every
 * copy of this package.
 */
export const kind: unique symbol = Symbol.for("@rollcall/core.error");

/** What every Rollcall error can carry beside its message. */
export interface RollcallErrorOptions {
  /** What went wrong beneath, when there is such a thing. */
  readonly cause?: unknown;
}

/**
 * The base of every error that Rollcall throws on purpose.
 *
 * `instanceof` asks for the name, not for the identity of the class, so that it
 * holds between the ESM and the CommonJS copy of this package in one process. A
 * subclass of your own is told by its identity, as usual.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.get("call_0");
 * } catch (error) {
 *   if (error instanceof RollcallError) error.name; // => "ApiError"
 * }
 * ```
 */
export class RollcallError extends Error {
  static readonly [kind]: string = "RollcallError";
  /**
   * Where to go on, for an error that was thrown while iterating: to be passed
   * as `resume`.
   */
  declare readonly checkpoint?: Checkpoint;

  /** The class of the error, whatever a minifier made of it. */
  override get name(): string {
    return (this.constructor as typeof RollcallError)[kind];
  }

  static override readonly [Symbol.hasInstance] = hasKind;
}

type ErrorClass = Partial<Pick<typeof RollcallError, typeof kind>>;

/** What `value instanceof type` asks, where `type` is a class of these. */
function hasKind(this: unknown, value: unknown): boolean {
  const type = this as ErrorClass;
  if (!Object.hasOwn(type, kind)) {
    return Function.prototype[Symbol.hasInstance].call(type, value);
  }
  // The class of the error, the one that it extends, and so on.
  let next = (value as Error | null)?.constructor as ErrorClass | undefined;
  while (next?.[kind] && next[kind] !== type[kind]) {
    next = Object.getPrototypeOf(next);
  }
  return next?.[kind] !== undefined;
}
