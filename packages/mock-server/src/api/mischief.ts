/**
 * A fault that only a transport can commit. The `fetch` entry turns each into
 * what a client of a real socket would see.
 */
export type Mischief = Reset | Stall | Cut;

/** The connection is reset. */
interface Reset {
  readonly kind: "reset";
  readonly at: "before-headers" | "during-headers" | "after-headers";
}

/** Silence after so many bytes of the body, on an open connection. */
interface Stall {
  readonly kind: "stall";
  readonly afterBytes: number;
}

/** The connection ends after so many bytes of the body. */
interface Cut {
  readonly kind: "cut";
  readonly afterBytes: number;
}

/** How many bytes of the body are sent before the mischief. */
export function bytesBefore(mischief: Mischief): number {
  if (mischief.kind === "reset") {
    return 0;
  }
  return mischief.afterBytes;
}
