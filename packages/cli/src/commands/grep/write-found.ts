import { showSafely } from "../../errors/show-safely.js";
import { nothing } from "../../fleet/format-number.js";
import type { Paint } from "../../fleet/paint.js";
import { fieldOf, toInstant, toText } from "../../fleet/read-field.js";
import { escapeForPeople } from "../../output/escape-text.js";
import { formatInstant } from "../../output/format-cells.js";
import { utcTimes } from "../../output/time-format.js";
import type { Turn } from "./read-turns.js";
import type { FoundCall, Hit } from "./search-call.js";

/** How many turns around a hit are shown. */
export interface Context {
  readonly before: number;
  readonly after: number;
}

/** The call in a line, then its hits, each with its context. */
export function writeFound(
  { call, turns, hits }: FoundCall,
  { before, after }: Context,
  paint: Paint,
): string {
  const byTurn = new Map(hits.map((hit) => [hit.turn, hit]));
  const shown = listShown(hits, turns.length, { before, after });
  const lines = [writeCall(call, paint)];
  let last = shown[0] ?? 0;
  for (const at of shown) {
    if (at > last + 1 && before + after > 0) {
      lines.push(paint("  --", "dim"));
    }
    lines.push(writeTurn(turns[at] as Turn, byTurn.get(at), paint));
    last = at;
  }
  return `${lines.join("\n")}\n`;
}

/** The places of the hits and of the turns around them, in order. */
function listShown(
  hits: readonly Hit[],
  count: number,
  { before, after }: Context,
): number[] {
  const places = new Set<number>();
  for (const { turn } of hits) {
    const first = Math.max(0, turn - before);
    const last = Math.min(count - 1, turn + after);
    for (let at = first; at <= last; at++) {
      places.add(at);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function writeCall(call: unknown, paint: Paint): string {
  const id = showSafely(readId(call));
  const start = toInstant(fieldOf(call, "start_timestamp"));
  return `${paint(id, "bold")}  ${formatInstant(start, utcTimes)} UTC`;
}

/** The id of a call, or what is shown in place of one. */
export function readId(call: unknown): string {
  return toText(fieldOf(call, "call_id")) ?? nothing;
}

function writeTurn(turn: Turn, hit: Hit | undefined, paint: Paint): string {
  const time = formatClock(turn.startS).padStart(6);
  const role = showSafely(turn.role).padEnd(5);
  const text = hit
    ? markRanges(turn.text, hit, paint)
    : escapeForPeople(turn.text);
  const line = `${time}  ${role}  ${text}`;
  return hit ? line : paint(line, "dim");
}

/** Texts are escaped in pieces, so that colours stay. */
function markRanges(text: string, { ranges }: Hit, paint: Paint): string {
  let written = "";
  let done = 0;
  for (const [from, to] of ranges) {
    written += escapeForPeople(text.slice(done, from));
    written += paint(escapeForPeople(text.slice(from, to)), "match");
    done = to;
  }
  return written + escapeForPeople(text.slice(done));
}

/** `1:05` of 65.3 seconds. */
function formatClock(seconds: number | undefined): string {
  if (seconds === undefined) {
    return nothing;
  }
  const whole = Math.floor(seconds);
  const rest = String(whole % 60).padStart(2, "0");
  return `${Math.floor(whole / 60)}:${rest}`;
}
