import { showSafely } from "../../errors/show-safely.js";
import { nothing } from "../../fleet/format-number.js";
import { fieldOf, toInstant } from "../../fleet/read-field.js";
import type { Io } from "../../io.js";
import { escapeForPeople } from "../../output/escape-text.js";
import { formatInstant } from "../../output/format-cells.js";
import { choosePainter, type Painter } from "../../output/paint.js";
import { createTimeFormat, type TimeFormat } from "../../output/time-format.js";
import { formatClock } from "../../transcript/format-clock.js";
import type { Speech } from "../../transcript/turn.js";
import { type Context, contextOf } from "./context.js";
import type { GrepChoice } from "./grep-options.js";
import { type FoundCall, type Hit, readId } from "./search-call.js";

/** How what is found is shown to people. */
export interface FoundStyle {
  readonly context: Context;
  readonly times: TimeFormat;
  readonly paint: Painter;
}

type WriteFound = (found: FoundCall) => string;

/** Chooses what people see of a call: its id, how many turns, or its hits. */
export function chooseTextWriter(choice: GrepChoice, io: Io): WriteFound {
  const { callsOnly, count } = choice;
  if (callsOnly) {
    return ({ call }) => `${nameCall(call)}\n`;
  }
  if (count) {
    return ({ call, hits }) => `${nameCall(call)}  ${hits.length}\n`;
  }
  const style = {
    context: contextOf(choice),
    times: createTimeFormat(choice, io.now),
    paint: choosePainter(choice, io),
  };
  return (found) => writeFound(found, style);
}

function nameCall(call: unknown): string {
  const id = readId(call);
  return showSafely(id);
}

/** The call in a line, then its hits, each with its context. */
export function writeFound(found: FoundCall, style: FoundStyle): string {
  const { call, turns, hits } = found;
  const { context, paint } = style;
  const byTurn = new Map(hits.map((hit) => [hit.turn, hit]));
  const lines = [writeCall(call, style)];
  const hasContext = context.before + context.after > 0;
  let next: number | undefined;
  for (const at of listShown(found, context)) {
    const isGap = next !== undefined && at > next;
    if (isGap && hasContext) {
      const gap = paint("  --", "dim");
      lines.push(gap);
    }
    const turn = turns[at] as Speech;
    const hit = byTurn.get(at);
    const line = writeTurn(turn, hit, paint);
    lines.push(line);
    next = at + 1;
  }
  lines.push("");
  return lines.join("\n");
}

/** The places of the hits and of the turns around them, in order. */
function listShown(
  { hits, turns }: FoundCall,
  { before, after }: Context,
): number[] {
  const places = new Set<number>();
  const lastTurn = turns.length - 1;
  for (const { turn } of hits) {
    const first = Math.max(0, turn - before);
    const last = Math.min(lastTurn, turn + after);
    for (let at = first; at <= last; at++) {
      places.add(at);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function writeCall(call: unknown, { times, paint }: FoundStyle): string {
  const name = nameCall(call);
  const field = fieldOf(call, "start_timestamp");
  const instant = toInstant(field);
  const start = formatInstant(instant, times);
  const title = paint(name, "bold");
  return `${title}  ${start} ${times.words}`;
}

function writeTurn(turn: Speech, hit: Hit | undefined, paint: Painter): string {
  const { text } = turn;
  const start = writeTurnStart(turn);
  if (hit) {
    const marked = markRanges(text, hit, paint);
    return `${start}${marked}`;
  }
  const said = escapeForPeople(text);
  return paint(`${start}${said}`, "dim");
}

/** When somebody begins to speak, and who. */
function writeTurnStart({ startS, role }: Speech): string {
  const clock = startS === undefined ? nothing : formatClock(startS);
  const time = clock.padStart(6);
  const who = showSafely(role).padEnd(5);
  return `${time}  ${who}  `;
}

/** Texts are escaped in pieces, so that colours stay. */
function markRanges(text: string, { ranges }: Hit, paint: Painter): string {
  let written = "";
  let done = 0;
  for (const [from, to] of ranges) {
    const between = text.slice(done, from);
    const match = escapeForPeople(text.slice(from, to));
    written += escapeForPeople(between);
    written += paint(match, "match");
    done = to;
  }
  const rest = text.slice(done);
  return written + escapeForPeople(rest);
}
