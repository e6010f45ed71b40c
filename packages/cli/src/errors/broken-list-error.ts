/** A list that broke off after calls had been printed. */
export class BrokenListError extends Error {
  override readonly name = "BrokenListError";

  /**
   * @param cause - What broke it off.
   * @param advice - How to go on: whole lines, for stderr.
   */
  constructor(
    override readonly cause: unknown,
    readonly advice: string,
  ) {
    super("The list broke off.");
  }
}
