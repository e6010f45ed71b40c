import { type Io, write } from "../../io.js";
import { formatBytes } from "../../output/format-bytes.js";

/** Shows on a terminal how much of a file is there. */
export interface ProgressLine {
  readonly show: (bytes: number, size: number | undefined) => void;
  /** Takes the line away. */
  readonly end: () => Promise<void>;
}

/** Shown no more often than this, in milliseconds. */
const everyMs = 100;

/** What is written over the line that is there. */
const again = "\r\u001b[K";

export function createProgress(
  { stderr, now }: Pick<Io, "stderr" | "now">,
  isQuiet: boolean,
): ProgressLine {
  if (isQuiet || !stderr.isTTY) {
    return {
      show: () => undefined,
      end: async () => undefined,
    };
  }
  let shownAt = -Infinity;
  return {
    show: (bytes, size) => {
      const time = now();
      if (time - shownAt < everyMs) {
        return;
      }
      shownAt = time;
      const line = `${again}${writeAmount(bytes, size)}`;
      stderr.write(line, () => undefined);
    },
    end: () => write(stderr, again),
  };
}

/** `1.5 MB of 4.0 MB, 38 %` */
function writeAmount(bytes: number, size: number | undefined): string {
  const done = formatBytes(bytes);
  if (size === undefined) {
    return done;
  }
  const percent = Math.floor((bytes / size) * 100);
  return `${done} of ${formatBytes(size)}, ${percent} %`;
}
