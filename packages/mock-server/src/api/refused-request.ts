/**
 * A request that the API refuses: thrown anywhere below the router, answered by
 * it.
 */
export class RefusedRequest extends Error {
  override readonly name = "RefusedRequest";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * A value as a message shows it: quoted, on one line, and no longer than
 * anybody wants to read.
 */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
