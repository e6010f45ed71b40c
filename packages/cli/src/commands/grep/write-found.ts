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
    return ({ call }) => `${showSafely(readId(call))}\n`;
  }
  if (count) {
    return ({ call, hits }) => `${showSafely(readId(call))}  ${hits.length}\n`;
  }
  const style = {
    context: contextOf(choice),
    times: createTimeFormat(choice, io.now),
    paint: choosePainter(choice, io),
  };
  return (found) => writeFound(found, style);
}

/** The call in a line, then its hits, each with its context. */
export function writeFound(found: FoundCall, style: FoundStyle): string {
  const { call, turns, hits } = found;
  const { before, after } = style.context;
  const byTurn = new Map(hits.map((hit) => [hit.turn, hit]));
  const shown = listShown(found, style.context);
  const lines = [writeCall(call, style)];
  let last = shown[0] ?? 0;
  for (const at of shown) {
    const isGap = at > last + 1 && before + after > 0;
    if (isGap) {
      lines.push(style.paint("  --", "dim"));
    }
    const turn = turns[at] as Speech;
    const hit = byTurn.get(at);
    lines.push(writeTurn(turn, hit, style.paint));
    last = at;
  }
  return `${lines.join("\n")}\n`;
}

/** The places of the hits and of the turns around them, in order. */
function listShown(
  { hits, turns }: FoundCall,
  { before, after }: Context,
): number[] {
  const places = new Set<number>();
  for (const { turn } of hits) {
    const first = Math.max(0, turn - before);
    const last = Math.min(turns.length - 1, turn + after);
    for (let at = first; at <= last; at++) {
      places.add(at);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function writeCall(call: unknown, { times, paint }: FoundStyle): string {
  const id = showSafely(readId(call));
  const field = fieldOf(call, "start_timestamp");
  const start = formatInstant(toInstant(field), times);
  return `${paint(id, "bold")}  ${start} ${times.words}`;
}

function writeTurn(turn: Speech, hit: Hit | undefined, paint: Painter): string {
  const { startS, role, text } = turn;
  const clock = startS === undefined ? nothing : formatClock(startS);
  const time = clock.padStart(6);
  const who = showSafely(role).padEnd(5);
  const said = hit ? markRanges(text, hit, paint) : escapeForPeople(text);
  const line = `${time}  ${who}  ${said}`;
  if (hit) {
    return line;
  }
  return paint(line, "dim");
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
