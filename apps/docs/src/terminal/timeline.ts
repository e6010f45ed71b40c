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
  for (const { typed, printed } of steps) {
    for (const [index, text] of typed.split("\n").entries()) {
      const prompt = index === 0 ? "$ " : "  ";
      lines.push({ text: prompt + text, isTyped: true, at });
      at += typingSeconds;
    }
    at += workSeconds;
    for (const text of [...printed.trimEnd().split("\n"), ""]) {
      lines.push({ text, isTyped: false, at });
      at += lineSeconds;
    }
  }
  return lines.slice(0, -1);
}
