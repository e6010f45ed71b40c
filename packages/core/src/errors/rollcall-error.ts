const brand = Symbol.for("@rollcall/core.error");

/** What every Rollcall error can carry beside its message. */
export interface RollcallErrorOptions {
  /** What went wrong beneath, when there is such a thing. */
  readonly cause?: unknown;
}

/**
 * The base of every error that Rollcall throws on purpose.
 *
 * `instanceof` asks for the name, not for the identity of the class, so that it holds between the ESM and the
 * CommonJS copy of this package in one process. A subclass sets `static kind` to its own name.
 */
export class RollcallError extends Error {
  static readonly kind: string = "RollcallError";

  /** The class of the error, whatever a minifier made of it. */
  override get name(): string {
    return (this.constructor as typeof RollcallError).kind;
  }

  /** @internal */
  get [brand](): readonly string[] {
    const kinds: string[] = [];
    for (let c = this.constructor as typeof RollcallError; c.kind; c = Object.getPrototypeOf(c))
      kinds.push(c.kind);
    return kinds;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const kinds = (value as { [brand]?: readonly string[] } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class on the right of `instanceof`.
    return kinds?.includes(this.kind) ?? false;
  }
}
