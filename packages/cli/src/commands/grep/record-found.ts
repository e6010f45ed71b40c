import { referenceOf } from "../../output/json-schema-reference.js";
import type { RecordKind } from "../../output/record-kind.js";
import type { Speech } from "../../transcript/turn.js";
import { type Context, contextOf } from "./context.js";
import type { GrepChoice } from "./grep-options.js";
import { type RecordForm, schemasByForm } from "./grep-schema.js";
import { type FoundCall, type Hit, readId } from "./search-call.js";

/** Makes records of what is found in a call. */
export type RecordFound = (found: FoundCall) => readonly object[];

/** What is printed of a call for programs. */
export interface FoundRecords {
  readonly kind: RecordKind;
  readonly record: RecordFound;
}

/** Chooses what records are made of: hits, counts or ids. */
export function chooseRecords(choice: GrepChoice): FoundRecords {
  const context = contextOf(choice);
  const form = chooseForm(choice, context);
  const recorders: Readonly<Record<RecordForm, RecordFound>> = {
    hits: recordHits,
    "hits with turns around": (found) => recordAround(found, context),
    counts: ({ call, hits }) => [
      {
        call_id: readId(call),
        count: hits.length,
      },
    ],
    ids: ({ call }) => [{ call_id: readId(call) }],
  };
  const kind = {
    schema: referenceOf(schemasByForm[form]),
    idField: "call_id",
    secrets: [],
  };
  return {
    kind,
    record: recorders[form],
  };
}

function chooseForm(
  { callsOnly, count }: GrepChoice,
  { before, after }: Context,
): RecordForm {
  if (callsOnly) {
    return "ids";
  }
  if (count) {
    return "counts";
  }
  if (before + after > 0) {
    return "hits with turns around";
  }
  return "hits";
}

/** A record for each hit. */
export function recordHits(found: FoundCall): object[] {
  return found.hits.map((hit) => recordHit(found, hit));
}

function recordHit({ call, turns }: FoundCall, { turn, ranges }: Hit): object {
  return {
    call_id: readId(call),
    turn,
    ...recordTurn(turns[turn] as Speech),
    matches: ranges,
  };
}

/** A record for each hit, with the turns around it. */
export function recordAround(
  found: FoundCall,
  { before, after }: Context,
): object[] {
  const { turns, hits } = found;
  return hits.map((hit) => {
    const first = Math.max(0, hit.turn - before);
    const next = hit.turn + 1;
    const earlier = turns.slice(first, hit.turn);
    const later = turns.slice(next, next + after);
    return {
      ...recordHit(found, hit),
      before: earlier.map(recordTurn),
      after: later.map(recordTurn),
    };
  });
}

function recordTurn({ role, startS, text }: Speech) {
  return {
    role,
    start_s: startS ?? null,
    text,
  };
}
