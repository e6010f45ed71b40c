import { createHash } from "node:crypto";
import { optionKey } from "../../flags/choose-flag.js";
import { askedTexts } from "../../source/asked-texts.js";
import type { WatchInput } from "./watch-options.js";

/** What tells this watch from others: no filter is kept as it was written. */
export function printQuestion(input: WatchInput): string {
  const { chosen, options } = input;
  const { baseUrl, demo } = options;
  const asked = [
    chosen?.version.name,
    askedTexts(withFilters(input, undefined)),
    [baseUrl, demo],
  ];
  const hash = createHash("sha256").update(JSON.stringify(asked));
  return hash.digest("base64url");
}

/** The command line of a list of the same calls from then on, the earliest first. */
export function askSince(input: WatchInput, start: number) {
  const list = withFilters(input, String(start));
  const specTexts = {
    ...input.specTexts,
    ...askEarliestFirst(input.chosen),
  };
  return {
    ...list,
    specTexts,
  };
}

function withFilters(input: WatchInput, since: string | undefined) {
  const options = {
    ...input.options,
    since,
    until: undefined,
    from: undefined,
  };
  return {
    ...input,
    options,
  };
}

/** The flag that orders the list, as if it had been given. */
function askEarliestFirst(chosen: WatchInput["chosen"]) {
  const order = chosen?.version.operation.pagination.order;
  const own = chosen?.flags.find(({ path }) => path[0] === order?.parameter);
  if (order === undefined || own === undefined) {
    return {};
  }
  return { [optionKey(own.flag)]: [order.ascending] };
}
