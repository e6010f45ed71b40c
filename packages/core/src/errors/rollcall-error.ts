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

  /** @internal */
  declare readonly [brand]: readonly string[];

  constructor(message: string, options: RollcallErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    const kinds = kindsOf(new.target);
    Object.defineProperty(this, brand, { value: kinds });
    Object.defineProperty(this, "name", { value: kinds[0], configurable: true, writable: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const kinds = (value as { [brand]?: readonly string[] } | null | undefined)?.[brand];
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class on the right of `instanceof`.
    return kinds?.includes(this.kind) ?? false;
  }
}

function kindsOf(leaf: typeof RollcallError): string[] {
  const kinds: string[] = [];
  for (let c = leaf; typeof c?.kind === "string"; c = Object.getPrototypeOf(c)) kinds.push(c.kind);
  return kinds;
}
