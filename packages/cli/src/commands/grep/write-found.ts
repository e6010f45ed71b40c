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
    return writeId;
  }
  if (count) {
    return writeCount;
  }
  const style = {
    context: contextOf(choice),
    times: createTimeFormat(choice, io.now),
    paint: choosePainter(choice, io),
  };
  return (found) => writeFound(found, style);
}

function writeId({ call }: FoundCall): string {
  const name = nameCall(call);
  return `${name}\n`;
}

function writeCount({ call, hits }: FoundCall): string {
  const name = nameCall(call);
  return `${name}  ${hits.length}\n`;
}

function nameCall(call: unknown): string {
  const id = readId(call);
  return showSafely(id);
}

/** The call in a line, then its hits, each with its context. */
export function writeFound(found: FoundCall, style: FoundStyle): string {
  const { call, hits } = found;
  const { context, paint } = style;
  const byTurn = indexByTurn(hits);
  const lines = [writeCall(call, style)];
  const gap = listGap(style);
  // Before the first turn that is shown there is no gap.
  let next = Infinity;
  for (const [at, turn] of listShown(found, context)) {
    if (at > next) {
      lines.push(...gap);
    }
    const hit = byTurn.get(at);
    const line = writeTurn(turn, hit, paint);
    lines.push(line);
    next = at + 1;
  }
  lines.push("");
  return lines.join("\n");
}

/** The line between turns that are no neighbours: none without context. */
function listGap({ context, paint }: FoundStyle): string[] {
  const { before, after } = context;
  if (before + after === 0) {
    return [];
  }
  return [paint("  --", "dim")];
}

function indexByTurn(hits: readonly Hit[]): Map<number, Hit> {
  const byTurn = new Map<number, Hit>();
  for (const hit of hits) {
    byTurn.set(hit.turn, hit);
  }
  return byTurn;
}

/** The hits and the turns around them, by place: in order, as hits are. */
function listShown(
  { hits, turns }: FoundCall,
  { before, after }: Context,
): Map<number, Speech> {
  const shown = new Map<number, Speech>();
  const placed = [...turns.entries()];
  for (const hit of hits) {
    const first = Math.max(0, hit.turn - before);
    const end = hit.turn + after + 1;
    for (const [at, turn] of placed.slice(first, end)) {
      shown.set(at, turn);
    }
  }
  return shown;
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
    return start + markRanges(text, hit, paint);
  }
  const said = escapeForPeople(text);
  return paint(start + said, "dim");
}

/** When somebody begins to speak, and who. */
function writeTurnStart({ startS, role }: Speech): string {
  const time = writeTime(startS);
  const who = showSafely(role).padEnd(5);
  return `${time.padStart(6)}  ${who}  `;
}

function writeTime(startS: number | undefined): string {
  if (startS === undefined) {
    return nothing;
  }
  return formatClock(startS);
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
