import { isInputError } from "@rollcall/core";
import type { CallsClient } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import { explainInput } from "../flags/explain-input.js";
import type { Io } from "../io.js";
import type { ShownCall } from "../output/columns.js";
import type { Input } from "../registry/command.js";
import { connect } from "./connect.js";
import { type Question, readQuestion } from "./read-question.js";
import type { sourceOptions } from "./source-options.js";

/** A command that asks for calls: see `sourceOptions`, and `takesFilters`. */
export type SourceInput = Input<typeof sourceOptions>;

/** How calls are read. */
export interface ReadOptions {
  /**
   * Whether each call has its transcripts. The present version's list has none:
   * there it costs one request a call. @default false
   */
  readonly isWhole?: boolean;
}

/**
 * Every call that a command line asks for, newest first unless it says
 * otherwise, in constant memory: of the API, or of the demo.
 *
 * @throws CliError at once, if a flag is wrong.
 */
export async function readCalls(
  input: SourceInput,
  io: Io,
  { isWhole = false }: ReadOptions = {},
): Promise<AsyncIterable<ShownCall>> {
  const question = await readQuestion(input, io);
  const client = await connect(question.chosen.version, input.options, io);
  const calls = iterateCalls(client, question, input, io);
  if (!isWhole || client.calls.listsWhole) {
    return calls;
  }
  const { hydrate } = await import("@rollcall/core/hydrate");
  const whole = hydrate(client, calls, { signal: io.signal });
  return replaceMissing(whole);
}

/** Pages are as large as they can be: nobody sees them. */
function iterateCalls(
  client: CallsClient,
  { chosen, parameters }: Question,
  { specTexts }: SourceInput,
  { signal }: Io,
): AsyncIterable<ShownCall> {
  const { limit } = chosen.version.operation.pagination;
  const asked = {
    [limit.parameter]: limit.maximum,
    ...parameters,
    signal,
  };
  try {
    return client.calls.iterate(asked);
  } catch (error) {
    if (!isInputError(error)) {
      throw error;
    }
    throw new CliError(explainInput(error, chosen.flags, specTexts));
  }
}

/** A call that is gone meanwhile comes as it was listed. */
async function* replaceMissing(
  calls: AsyncIterable<ShownCall | { readonly item: ShownCall }>,
): AsyncGenerator<ShownCall> {
  for await (const call of calls) {
    yield "item" in call ? call.item : call;
  }
}
