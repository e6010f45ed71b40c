import { styleText } from "node:util";
import { showSafely } from "../errors/show-safely.js";
import { wrapText } from "../output/wrap-text.js";
import { formatClock } from "./format-clock.js";
import type { Turn } from "./turn.js";

/** How a transcript is shown to people. */
export interface TextStyle {
  /** In characters. @default as wide as the turns need */
  readonly width?: number | undefined;
  readonly hasColor: boolean;
}

const colors = {
  agent: "cyan",
  user: "green",
  event: "gray",
} as const;

const columnWidths = {
  time: 7,
  name: 6,
  wait: 6,
} as const;

/** A turn as lines: when, who, after how long, and what. */
export function writeTurn(turn: Turn, style: TextStyle): string {
  const { time, name, wait } = writeCells(turn);
  const when = time.padStart(columnWidths.time);
  const who = name.padEnd(columnWidths.name);
  const after = wait.padStart(columnWidths.wait);
  const indent = " ".repeat(`${when}  ${who}  ${after}  `.length);
  const head = `${when}  ${paint(who, turn, style)}  ${after}`;
  const text = showSafely(turn.text);
  const width = style.width ? style.width - indent.length : Infinity;
  const [first = "", ...rest] = wrapText(text, width);
  const lines = [`${head}  ${first}`, ...rest.map((line) => indent + line)];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function writeCells(turn: Turn) {
  if (turn.kind === "event") {
    return { time: "", name: showSafely(turn.name), wait: "" };
  }
  const { startS, waitS } = turn;
  return {
    time: startS === undefined ? "" : formatClock(startS),
    name: showSafely(turn.role),
    wait: waitS === undefined ? "" : formatWait(waitS),
  };
}

/** `+0.6s`: what the other side waited. */
function formatWait(seconds: number): string {
  const sign = seconds < 0 ? "-" : "+";
  return `${sign}${Math.abs(seconds).toFixed(1)}s`;
}

function paint(text: string, turn: Turn, style: TextStyle): string {
  if (!style.hasColor) {
    return text;
  }
  const key = turn.kind === "event" ? "event" : turn.role;
  const color = colors[key as keyof typeof colors];
  return color ? styleText(color, text) : text;
}
