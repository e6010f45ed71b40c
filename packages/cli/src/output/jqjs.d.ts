/** It brings no types of its own. */
declare module "@michaelhomer/jqjs" {
  /** @throws a text where it is no program. */
  export function compile(program: string): {
    (input: unknown): Generator<unknown, void>;
    /** The program as a tree of nodes. */
    readonly ast: unknown;
  };
}
