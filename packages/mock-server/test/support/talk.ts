import { createHash } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How bytes are sent, and when enough has been heard. */
export interface Pace {
  /** Milliseconds between two pieces. */
  readonly gapMs: number;
  /**
   * How many answers must have begun before the last piece is sent. @default 0
   */
  readonly answers?: number;
  /**
   * Send each piece, and count the silence, only once all requests before it
   * are being answered. @default false
   */
  readonly inTurn?: boolean;
  /**
   * Milliseconds without a byte until the server counts as silent, when it does
   * not close before.
   */
  readonly silenceMs: number;
}

/**
 * All that is answered to bytes that are sent one after the other, and whether
 * the server closed.
 */
export async function talk(
  port: number,
  pieces: readonly string[],
  pace: Pace,
): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let seen = "";
  let open = true;
  socket.on("data", (data) => {
    seen += data.toString("latin1");
  });
  const end = () => {
    open = false;
  };
  const closed = new Promise((resolve) =>
    socket.on("end", end).on("error", end).once("close", resolve),
  );
  const answered = async (requests: number) => {
    // A 100 says that the answer is still to come.
    while (open && seen.split(/HTTP\/1\.1 [2-5]/).length <= requests) {
      await sleep(1);
    }
  };
  for (const [n, piece] of pieces.entries()) {
    if (n === pieces.length - 1) {
      await answered(pace.answers ?? 0);
    }
    if (pace.inTurn) {
      await answered(requestsIn(pieces.slice(0, n)));
    }
    socket.write(piece, "latin1");
    await sleep(pace.gapMs);
  }
  if (pace.inTurn) {
    await answered(requestsIn(pieces));
  }
  await Promise.race([closed, silence(() => seen.length, pace.silenceMs)]);
  const heard = comparable(seen) + (open ? "" : "\n(closed)");
  socket.destroy();
  await closed;
  return heard;
}

function requestsIn(pieces: readonly string[]): number {
  return pieces.join("").split("\r\n\r\n").length - 1;
}

/**
 * Without dates, and with a digest for each page, so that what differs can be
 * read.
 */
function comparable(seen: string): string {
  return seen
    .replace(/^date: .*$/gim, "date")
    .replace(/\[\{.*?\}\](?=HTTP\/|$)/gs, (page) =>
      createHash("sha1").update(page).digest("hex"),
    );
}

async function silence(heard: () => number, ms: number): Promise<void> {
  for (let before = -1; before !== heard(); ) {
    before = heard();
    await sleep(ms);
  }
}
