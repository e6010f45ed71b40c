import type { Checkpoint } from "@rollcall/core";
import type { CallsClient } from "../api/api-version.js";
import type { ShownCall } from "../output/columns.js";
import type { FilterInput, Question } from "../source/question.js";
import { iterateCalls, replaceMissing } from "../source/read-calls.js";
import { readQuestion } from "../source/read-question.js";
import { BoundedCalls } from "./bounded-calls.js";
import { quietIo } from "./quiet-io.js";
import type { ToolRequest } from "./tool.js";

/** A call, and the places around it. */
interface Step {
  readonly call: ShownCall;
  /** Nothing at the beginning of the list. */
  readonly before: Checkpoint | undefined;
  readonly after: Checkpoint;
}

/** How calls are walked through. */
interface WalkOptions {
  /** Whether each call has its transcripts: on v3 a request each. @default false */
  readonly isWhole?: boolean;
}

/** The calls that a request asks for, from its place on, for one answer. */
interface CallWalk {
  /** How many calls were looked at. */
  readonly searched: number;
  /** Where to go on, if it ended before the list did. */
  readonly rest: Checkpoint | undefined;
  /** Calls that are wanted, each with the places around it. */
  steps(): AsyncGenerator<Step>;
}

/** The calls of a page: the same size all along, so that places stay places. */
const pageSize = 100;

/**
 * So many calls are looked at for one answer: of those that the list shows, and
 * of those that cost a request each.
 */
const mostCalls = {
  listed: 2000,
  asked: 200,
};

/**
 * Begins to walk, at the request's place.
 *
 * @throws CliError at once, if an argument is wrong.
 */
export async function openWalk(
  request: ToolRequest,
  { isWhole = false }: WalkOptions = {},
): Promise<CallWalk> {
  const { io, session, place } = request;
  const input = request.input as FilterInput;
  const question = await readQuestion(input, quietIo(io), { isWhole });
  const client = await session.connect();
  const asks = isWhole && !client.calls.listsWhole;
  const listed = listCalls(client, question, request, asks);
  return {
    get searched() {
      return listed.searched;
    },
    get rest() {
      if (listed.isCut) {
        return listed.checkpoint;
      }
      return undefined;
    },
    async *steps() {
      const calls = asks ? await askForEach(client, listed, io) : listed;
      const { isWanted = () => true } = question;
      let before = place.at;
      for await (const call of replaceMissing(calls)) {
        const after = calls.checkpoint;
        if (isWanted(call)) {
          yield {
            call,
            before,
            after,
          };
        }
        before = after;
      }
    },
  };
}

function listCalls(
  client: CallsClient,
  question: Question,
  request: ToolRequest,
  asks: boolean,
): BoundedCalls {
  const { io, place } = request;
  const input = request.input as FilterInput;
  const { limit } = question.chosen.version.operation.pagination;
  const calls = iterateCalls(client, question, input, io, {
    [limit.parameter]: pageSize,
    prefetch: 0,
    resume: place.at,
  });
  const { isWanted, needsWhole } = question;
  return new BoundedCalls(calls, {
    most: asks ? mostCalls.asked : mostCalls.listed,
    // Each whole call is a request: none for those that nobody wants.
    isWanted: needsWhole ? undefined : isWanted,
  });
}

/** With their transcripts. */
async function askForEach(
  client: CallsClient,
  listed: BoundedCalls,
  { signal }: ToolRequest["io"],
) {
  const { hydrate } = await import("@rollcall/core/hydrate");
  return hydrate(client, listed, { signal });
}
