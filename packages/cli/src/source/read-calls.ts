import type { CallsClient, CallsWalk } from "../api/api-version.js";
import type { Io } from "../io.js";
import type { ShownCall } from "../output/columns.js";
import { writeNote } from "../output/write-note.js";
import type { Input } from "../registry/command.js";
import { askList } from "./ask-list.js";
import { connect } from "./connect.js";
import type { filterOptions } from "./filter-options.js";
import { OddCount } from "./odd-count.js";
import { OddFinder, type OddListener } from "./odd-finder.js";
import type { FilterInput, Question } from "./question.js";
import { readQuestion } from "./read-question.js";
import { selectCalls } from "./select-calls.js";
import type { sourceOptions } from "./source-options.js";

/** A command that asks for calls: see `sourceOptions`, `filterOptions` and `takesFilters`. */
export type SourceInput = Input<typeof sourceOptions & typeof filterOptions>;

/** How calls are read. */
export interface ReadOptions {
  /**
   * Whether each call has its transcripts. The present version's list has none:
   * there it costs one request a call. @default false
   */
  readonly isWhole?: boolean;
  /** Sees each answer before it is a page, and may change it. @default nobody */
  readonly validate?: (operation: string, data: unknown) => void;
}

/**
 * Every call that a command line asks for, in constant memory: of the API, or
 * of the demo, newest first unless it says otherwise; of a file in its order.
 *
 * @throws CliError at once, if a flag is wrong.
 */
export async function readCalls(
  input: SourceInput,
  io: Io,
  { isWhole = false }: ReadOptions = {},
): Promise<AsyncIterable<ShownCall>> {
  const question = await readQuestion(input, io, { isWhole });
  return await readAsked(question, input, io, { isWhole });
}

/**
 * The same for a question that was read already. What is no call is left out,
 * and stderr says so at the end.
 *
 * @throws CliError at once, if a flag is wrong.
 */
export async function readAsked(
  question: Question,
  input: SourceInput,
  io: Io,
  { isWhole = false }: ReadOptions = {},
): Promise<AsyncIterable<ShownCall>> {
  const { options } = input;
  const { version } = question.chosen;
  const odd = new OddCount();
  const finder = new OddFinder(version, odd.add);
  const tell = async () => {
    finder.end();
    await writeNote(odd.writeWarning(), options, io);
  };
  if (options.from !== undefined) {
    const calls = await readFile(options.from, io, odd.add);
    return endWith(selectCalls(calls, question.isWanted), tell);
  }
  const client = await connect(version, options, io);
  const validate = (_: string, data: unknown) => finder.takeOut(data);
  const asked = {
    isWhole,
    validate,
  };
  const calls = await readFrom(client, question, input, io, asked);
  return endWith(calls, tell);
}

/** Does something once all calls were read. */
async function* endWith(
  calls: AsyncIterable<ShownCall>,
  task: () => Promise<void>,
): AsyncGenerator<ShownCall> {
  yield* calls;
  await task();
}

/**
 * The same of a client that is there already.
 *
 * @throws CliError at once, if a flag is wrong.
 */
export async function readFrom(
  client: CallsClient,
  question: Question,
  input: FilterInput,
  io: Pick<Io, "signal">,
  { isWhole = false, ...watched }: ReadOptions = {},
): Promise<AsyncIterable<ShownCall>> {
  const calls = iterateCalls(client, question, input, io, watched);
  if (!isWhole || client.calls.listsWhole) {
    return selectCalls(calls, question.isWanted);
  }
  const { hydrate } = await import("@rollcall/core/hydrate");
  const { isWanted, needsWhole } = question;
  // Each whole call is a request: none for those that nobody wants.
  const listed = needsWhole ? calls : selectCalls(calls, isWanted);
  const whole = hydrate(client, listed, { signal: io.signal });
  return selectCalls(replaceMissing(whole), isWanted);
}

/** What a file is read with is loaded only where there is one. */
async function readFile(
  path: string,
  io: Io,
  onOdd: OddListener,
): Promise<AsyncIterable<ShownCall>> {
  const { readFileCalls } = await import("./file/read-file-calls.js");
  return await readFileCalls(path, io, onOdd);
}

/**
 * Calls as the list has them, wanted or not: nothing is checked here. Pages are
 * as large as they can be: nobody sees them.
 *
 * @param more - What else is asked of the list.
 * @throws InputError or CliError at once, if a parameter is wrong.
 */
export function iterateCalls(
  client: CallsClient,
  question: Question,
  input: FilterInput,
  { signal }: Pick<Io, "signal">,
  more: object = {},
): CallsWalk {
  const { chosen, parameters } = question;
  const { limit } = chosen.version.operation.pagination;
  const asked = {
    [limit.parameter]: limit.maximum,
    ...parameters,
    ...more,
    signal,
  };
  return askList(question, input, () => client.calls.iterate(asked));
}

/** A call that is gone meanwhile comes as it was listed. */
export async function* replaceMissing(
  calls: AsyncIterable<ShownCall | { readonly item: ShownCall }>,
): AsyncGenerator<ShownCall> {
  for await (const call of calls) {
    yield "item" in call ? call.item : call;
  }
}
