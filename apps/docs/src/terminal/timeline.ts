import type { Step } from "./step.js";

/** A line of the terminal, and when it appears. */
export interface Line {
  readonly text: string;
  readonly isTyped: boolean;
  /** In seconds from the beginning. */
  readonly at: number;
}

/** How long it takes to type one line, in seconds. */
export const typingSeconds = 0.8;
const workSeconds = 0.4;
const lineSeconds = 0.06;

/** Every line of the steps, one after the other. */
export function listLines(steps: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let at = workSeconds;
  for (const step of steps) {
    for (const text of linesTyped(step)) {
      lines.push({
        text,
        isTyped: true,
        at,
      });
      at += typingSeconds;
    }
    at += workSeconds;
    for (const text of linesPrinted(step)) {
      lines.push({
        text,
        isTyped: false,
        at,
      });
      at += lineSeconds;
    }
  }
  // The last step needs no empty line behind it.
  return lines.slice(0, -1);
}

function linesTyped({ typed }: Step): string[] {
  const prompted = `$ ${typed}`;
  return prompted.split("\n");
}

function linesPrinted({ printed }: Step): string[] {
  const lines = printed.trimEnd().split("\n");
  return [...lines, ""];
}
