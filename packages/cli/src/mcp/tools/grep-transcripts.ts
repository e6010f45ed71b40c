import { command } from "../../commands/grep/command.js";
import { type Context, contextOf } from "../../commands/grep/context.js";
import { createMatcher } from "../../commands/grep/create-matcher.js";
import { grepOptions } from "../../commands/grep/grep-options.js";
import { grepSchema } from "../../commands/grep/grep-schema.js";
import { recordAround, recordHits } from "../../commands/grep/record-found.js";
import { type FoundCall, searchCall } from "../../commands/grep/search-call.js";
import type { ShownCall } from "../../output/columns.js";
import { AnswerPage } from "../answer-page.js";
import { openWalk } from "../call-walk.js";
import { cleanValue } from "../clean-value.js";
import {
  describeCut,
  describeHidden,
  leftOutSchema,
  noteSchemas,
  searchedSchema,
  untrusted,
} from "../notes.js";
import type { PlainFields } from "../plain-fields.js";
import type { Redaction } from "../redaction.js";
import { defineTool, type ToolRequest } from "../tool.js";
import { askOptions } from "./ask-options.js";

const options = {
  ignoreCase: grepOptions.ignoreCase,
  fixed: grepOptions.fixed,
  role: grepOptions.role,
  context: grepOptions.context,
  afterContext: grepOptions.afterContext,
  beforeContext: grepOptions.beforeContext,
  ...askOptions,
};

type GrepRequest = ToolRequest<typeof options>;

const hitSchema = {
  type: "object",
  properties: {
    ...grepSchema.properties,
    left_out: leftOutSchema,
  },
  required: grepSchema.required,
};

/** The tool that searches in transcripts. */
export const grepTranscripts = defineTool({
  name: "grep_transcripts",
  title: "Search in transcripts",
  description: [
    "Searches in what was said in calls, by a regular expression in RE2's syntax",
    "that is held against each turn.",
    "An answer without hits may still have a next_cursor:",
    "then there are more calls to search in.",
    untrusted,
  ].join(" "),
  operands: command.operands ?? [],
  options,
  takesFilters: true,
  outputSchema: {
    type: "object",
    properties: {
      hits: {
        type: "array",
        items: hitSchema,
      },
      searched: searchedSchema,
      ...noteSchemas,
    },
    required: ["hits", "searched"],
  },
  answer: async (request) => {
    const { session, writeCursor, place } = request;
    const search = await createSearch(request);
    const walk = await openWalk(request, { isWhole: true });
    const page = new AnswerPage(session.budget, (hits, cursor) => ({
      hits,
      searched: walk.searched,
      ...describeHidden(session.redaction),
      ...describeCut(cursor),
    }));
    for await (const { call, before } of walk.steps()) {
      const id = call.call_id;
      let done = id === place.id ? (place.done ?? 0) : 0;
      for (const hit of search(call).slice(done)) {
        const here = writeCursor({
          at: before,
          id,
          done,
        });
        done++;
        const after = writeCursor({
          at: before,
          id,
          done,
        });
        const isAdded = page.add(hit, after);
        if (!isAdded) {
          return page.finish(here);
        }
      }
    }
    const { rest } = walk;
    return page.finish(rest && writeCursor({ at: rest }));
  },
});

/** Finds the hits in a call, as they are shown. */
type SearchCall = (call: ShownCall) => readonly PlainFields[];

async function createSearch({
  input,
  session,
}: GrepRequest): Promise<SearchCall> {
  const { ignoreCase, fixed, role } = input.options;
  const [pattern = ""] = input.operands;
  const matcher = await createMatcher(pattern, {
    isFixed: fixed,
    isFolded: ignoreCase,
  });
  const context = contextOf(input.options);
  const { redaction } = session;
  return (call) => {
    // Nobody finds out a hidden number by searching for its digits.
    const searched = redaction.makeSearchable(call);
    const found = searchCall(searched, {
      matcher,
      role,
    });
    if (found) {
      return showHits(found, context, redaction);
    }
    return [];
  };
}

function showHits(
  { call, turns, hits }: FoundCall,
  context: Context,
  { hidden, redactText }: Redaction,
): PlainFields[] {
  const shown = turns.map((turn) => ({
    ...turn,
    text: redactText(turn.text),
  }));
  const found = {
    call,
    turns: shown,
    hits,
  };
  const { before, after } = context;
  const hasContext = before + after > 0;
  const records = hasContext ? recordAround(found, context) : recordHits(found);
  const isHidden = hidden.includes("text");
  return records.map((record) => {
    const hit: PlainFields = { ...cleanValue(record) };
    if (isHidden) {
      return dropMatches(hit);
    }
    return hit;
  });
}

/** Where a match begins and ends would tell what it is. */
function dropMatches({ matches, ...others }: PlainFields): PlainFields {
  return others;
}
