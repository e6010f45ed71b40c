/**
 * A request that the API refuses: thrown anywhere below the router, answered by
 * it.
 */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
