import type { Mischief } from "./mischief.js";

/** An answer as the engine gives it. */
export interface MockAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent, in order, without copying. */
  readonly chunks: readonly Uint8Array[];
  /** How the transport misbehaves on purpose; absent: it doesn't. */
  readonly mischief?: Mischief;
}
