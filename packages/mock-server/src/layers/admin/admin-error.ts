/**
 * A request to the admin API that cannot be fulfilled: its status, and what to
 * do about it.
 */
export class AdminError extends Error {
  override readonly name = "AdminError";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
