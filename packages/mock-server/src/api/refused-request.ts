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
