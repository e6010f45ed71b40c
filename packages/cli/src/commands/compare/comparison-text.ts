import { showSafely } from "../../errors/show-safely.js";
import {
  chooseMoneyUnit,
  chooseTimeUnit,
  formatBare,
  formatCount,
  nothing,
  type Unit,
} from "../../fleet/format-number.js";
import type { Estimate } from "../../fleet/intervals.js";
import type { Painter } from "../../output/paint.js";
import { keepEnd } from "../../output/shorten.js";
import type { Comparison, ComparisonRow, RowKind } from "./comparison.js";

const nameWidth = 14;
const sideWidth = 23;

/** A comparison for people: a line for each number, and what it says. */
export function writeComparison(
  { a, b, rows }: Comparison,
  paint: Painter,
): string {
  const lines = [
    `a  ${showSafely(a.name)}: ${formatCount(a.calls)} calls`,
    `b  ${showSafely(b.name)}: ${formatCount(b.calls)} calls`,
    "",
    paint(writeCells(["", "a", "b", "b - a"]), "bold"),
    ...rows.map((row) => writeRow(row, paint)),
    "",
    ...explanation,
    ...writeNeeded(rows),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

const explanation = [
  "In brackets: where the true value lies, with 95 % confidence. A difference is",
  "shown where chance would show one in any row of at most 5 such tables in 100.",
];

function writeRow(row: ComparisonRow, paint: Painter): string {
  const { a, b, kind, is_shown } = row;
  const verdict = paint(writeVerdict(row), is_shown ? "bold" : "dim");
  return writeCells([
    shortenName(row.name),
    writeEstimate(a, kind),
    writeEstimate(b, kind),
    verdict,
  ]);
}

/** Reasons of errors stand below `error`, without the word. */
function shortenName(name: string): string {
  const inner = showSafely(name).replace(/^error_/, "");
  const indented = inner === name ? name : `  ${inner}`;
  const most = nameWidth - 1;
  if (indented.length > most) {
    return `  ${keepEnd(inner, most - 2)}`;
  }
  return indented;
}

function writeCells([name, a, b, verdict]: readonly [
  name: string,
  a: string,
  b: string,
  verdict: string,
]): string {
  // One that is too wide still stands apart.
  const sides = [a, b].map((side) => `${side.padEnd(sideWidth - 1)} `);
  return `${name.padEnd(nameWidth)}${sides.join("")}${verdict}`;
}

function writeVerdict({ difference, is_shown, kind }: ComparisonRow): string {
  if (difference === null) {
    return "too few calls";
  }
  if (!is_shown) {
    return "no difference shown";
  }
  const sign = difference.value > 0 ? "+" : "";
  return sign + writeInterval(difference, unitsOf[kind](difference.value));
}

/** `64.3 % (62.5 to 66.1)` */
function writeEstimate(estimate: Estimate | null, kind: RowKind): string {
  if (estimate === null) {
    return nothing;
  }
  const unit = unitsOf[kind](estimate.value);
  return writeInterval(estimate, unit, ` ${unit.name}`);
}

function writeInterval(
  { value, low, high }: Estimate,
  unit: Unit,
  name = "",
): string {
  const from = formatBare(low, unit);
  const to = formatBare(high, unit);
  return `${formatBare(value, unit)}${name} (${from} to ${to})`;
}

const percent: Unit = {
  size: 0.01,
  digits: 1,
  name: "%",
};

const unitsOf: Readonly<Record<RowKind, (value: number) => Unit>> = {
  share: () => percent,
  median_ms: chooseTimeUnit,
  median_cents: chooseMoneyUnit,
};

/** How many calls would show what is not shown. */
function writeNeeded(rows: readonly ComparisonRow[]): string[] {
  const needed = rows.filter(({ name, calls_needed }) => {
    return calls_needed !== null && !name.startsWith("error_");
  });
  if (needed.length === 0) {
    return [];
  }
  const lines = needed.map(({ name, calls_needed }) => {
    const calls = formatCount(calls_needed ?? undefined);
    return `  ${showSafely(name)}: ${calls} calls`;
  });
  return [
    "To show a difference as large as found, each side needs about:",
    ...lines,
  ];
}
