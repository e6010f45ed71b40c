import { showSafely } from "../errors/show-safely.js";
import { type Paint, paintText } from "../output/paint.js";
import { measureText, padText } from "../output/text-width.js";
import { wrapText } from "../output/wrap-text.js";
import { formatClock } from "./format-clock.js";
import type { Turn } from "./turn.js";

/** How a transcript is shown to people. */
export interface TextStyle {
  /** In columns of the terminal. @default as wide as the turns need */
  readonly width?: number | undefined;
  readonly hasColor: boolean;
}

const colors: Readonly<Record<string, Paint>> = {
  agent: "cyan",
  user: "green",
};

const columnWidths = {
  time: 7,
  name: 6,
  wait: 6,
};

/** What stands before a turn. */
interface Cells {
  readonly time: string;
  readonly name: string;
  readonly wait: string;
}

/** A turn as lines: when, who, after how long, and what. */
export function writeTurn(turn: Turn, style: TextStyle): string {
  const { time, name, wait } = writeCells(turn);
  const when = time.padStart(columnWidths.time);
  const who = padText(name, columnWidths.name);
  const after = wait.padStart(columnWidths.wait);
  const head = `${when}  ${paintName(who, turn, style)}  ${after}  `;
  const plain = `${when}  ${who}  ${after}  `;
  const indent = " ".repeat(measureText(plain));
  const lines = wrapTurn(turn, indent.length, style);
  let written = "";
  let start = head;
  for (const line of lines) {
    const whole = start + line;
    written += `${whole.trimEnd()}\n`;
    start = indent;
  }
  return written;
}

function wrapTurn(
  turn: Turn,
  indent: number,
  { width = Infinity }: TextStyle,
): string[] {
  const text = showSafely(turn.text);
  return wrapText(text, width - indent);
}

function writeCells(turn: Turn): Cells {
  if (turn.kind === "event") {
    return {
      time: "",
      name: showSafely(turn.name),
      wait: "",
    };
  }
  return {
    time: formatTime(turn.startS),
    name: showSafely(turn.role),
    wait: formatWait(turn.waitS),
  };
}

function formatTime(seconds: number | undefined): string {
  if (seconds === undefined) {
    return "";
  }
  return formatClock(seconds);
}

/** `+0.6s`: what the other side waited. */
function formatWait(seconds: number | undefined): string {
  if (seconds === undefined) {
    return "";
  }
  const sign = seconds < 0 ? "-" : "+";
  const length = Math.abs(seconds);
  return `${sign}${length.toFixed(1)}s`;
}

function paintName(name: string, turn: Turn, { hasColor }: TextStyle): string {
  if (!hasColor) {
    return name;
  }
  if (turn.kind === "event") {
    return paintText(name, "gray");
  }
  return paintText(name, colors[turn.role]);
}
