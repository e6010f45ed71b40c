import type { Consumer } from "../packed/consumer.js";

/** What the smoke test needs: the packed packages, and a mock that runs. */
export interface Surroundings {
  /**
   * A project with the packed packages, and the programs of the smoke test
   * beside them.
   */
  readonly consumer: Consumer;
  readonly mock: {
    readonly url: string;
    readonly apiKey: string;
    readonly calls: number;
  };
}

/**
 * The name of each check, and what went wrong in it; an empty text: nothing.
 */
export type Results = Readonly<Record<string, string>>;

/** Somewhere that the client has to run. */
export interface Runtime {
  readonly name: string;
  /** Why it cannot be had here; nothing: it can. */
  missing?(): string | undefined;
  run(surroundings: Surroundings): Promise<Results>;
}
