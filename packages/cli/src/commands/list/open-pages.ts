import type { CallsPage } from "../../api/api-version.js";
import type { Io } from "../../io.js";
import { askList } from "../../source/ask-list.js";
import { connect } from "../../source/connect.js";
import type { OddListener } from "../../source/odd-finder.js";
import type { Question } from "../../source/question.js";
import { selectPages } from "../../source/select-calls.js";
import type { ListInput } from "./list-options.js";
import type { Walk } from "./progress.js";

/** What is asked for beside the walk. */
interface Asked {
  readonly signal: AbortSignal;
  readonly validate: (operation: string, data: unknown) => void;
  readonly onOdd: OddListener;
}

/**
 * The pages that are printed, of the API or of a file: where something is checked
 * here, without the calls that nobody wants.
 *
 * @throws CliError where a parameter is wrong.
 */
export async function openPages(
  walk: Walk,
  asked: Asked,
  question: Question,
  input: ListInput,
  io: Io,
): Promise<AsyncIterable<CallsPage>> {
  const { onOdd, ...watched } = asked;
  const { isWanted, chosen } = question;
  const { from } = input.options;
  if (from !== undefined) {
    const { readFilePages } = await import(
      "../../source/file/read-file-pages.js"
    );
    const all = () => true;
    return selectPages(
      readFilePages(from, io, onOdd),
      isWanted ?? all,
      walk.maxItems,
    );
  }
  const client = await connect(chosen.version, input.options, io);
  const { maxItems, ...parameters } = walk;
  const bounds = isWanted ? {} : { maxItems };
  const pages = askList(question, input, () => {
    return client.calls.pages({
      ...parameters,
      ...bounds,
      ...watched,
    });
  });
  if (isWanted) {
    return selectPages(pages, isWanted, maxItems);
  }
  return pages;
}

/**
 * Nobody sees the size of a page: with `--all` the largest one needs the fewest
 * requests, otherwise one page holds what is shown, if a page can. Where calls
 * are checked here, nobody knows how many pages that takes.
 */
export function chooseWalk(
  { chosen, parameters, isWanted }: Question,
  { options }: ListInput,
): Walk {
  const { parameter, maximum = Infinity } =
    chosen.version.operation.pagination.limit;
  const { all, limit } = options;
  if (all || isWanted) {
    return {
      [parameter]: maximum,
      ...parameters,
      maxItems: all ? Infinity : limit,
    };
  }
  return {
    [parameter]: Math.min(limit, maximum),
    ...parameters,
    maxItems: limit,
    prefetch: 0,
  };
}
