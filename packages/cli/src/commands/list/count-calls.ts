import { CliError } from "../../errors/cli-error.js";
import { type Io, write } from "../../io.js";
import { askList } from "../../source/ask-list.js";
import { connect } from "../../source/connect.js";
import type { Question } from "../../source/question.js";
import { readAsked } from "../../source/read-calls.js";
import type { ListInput } from "./list-options.js";

/**
 * Prints how many calls match.
 *
 * @throws CliError where a flag asks for a list, too.
 */
export async function printCount(
  question: Question,
  input: ListInput,
  io: Io,
): Promise<void> {
  refuseBeside(input);
  const counted = await countAtOnce(question, input, io);
  const count = counted ?? (await countByReading(question, input, io));
  await write(io.stdout, `${count}\n`);
}

/**
 * How many calls match: the API's number, where it has one and checks all.
 */
async function countAtOnce(
  question: Question,
  input: ListInput,
  io: Io,
): Promise<number | undefined> {
  const { parameters, chosen } = question;
  const { limit, total } = chosen.version.operation.pagination;
  const isFile = input.options.from !== undefined;
  if (!total) {
    return undefined;
  }
  if (isFile) {
    return undefined;
  }
  if (!canCount(question)) {
    return undefined;
  }
  const client = await connect(chosen.version, input.options, io);
  const asked = {
    ...parameters,
    [limit.parameter]: 1,
    [total.parameter]: true,
    maxItems: 1,
    prefetch: 0,
    signal: io.signal,
  };
  const pages = askList(question, input, () => client.calls.pages(asked));
  for await (const page of pages) {
    return page.total;
  }
  return undefined;
}

async function countByReading(
  question: Question,
  input: ListInput,
  io: Io,
): Promise<number> {
  const calls = await readAsked(question, input, io);
  let count = 0;
  for await (const _ of calls) {
    count++;
  }
  return count;
}

/** The API counts from the beginning, and knows of one bound of a field. */
function canCount({ chosen, parameters, isWanted }: Question): boolean {
  const {
    parameter,
    skip = "",
    filter = "",
  } = chosen.version.operation.pagination;
  const isLater = parameter in parameters || skip in parameters;
  if (isLater) {
    return false;
  }
  if (isWanted !== undefined) {
    return false;
  }
  const name = filter.slice(1);
  const filters = Object(parameters[name]) as object;
  return Object.values(filters).every(isOneTest);
}

/** In the form of the wire, or a list of such. */
function isOneTest(filter: unknown): boolean {
  return Array.isArray(filter) || "type" in Object(filter);
}

/** A number of calls is not a list of them. */
function refuseBeside(input: ListInput): void {
  const { specTexts } = input;
  const names = ["limit", "all", "output", "pageSize"];
  const beside = names.find((name) => Object.hasOwn(specTexts, name));
  if (beside) {
    const flag = beside.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
    throw new CliError(
      `--count prints one number, and does not go with --${flag}: leave it out.`,
    );
  }
}
