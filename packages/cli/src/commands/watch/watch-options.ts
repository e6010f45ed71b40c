import { readFileName } from "../../input/read-file-name.js";
import { readPort } from "../../input/read-port.js";
import { readSpan } from "../../input/read-span.js";
import type { Input } from "../../registry/command.js";
import { choice, toggle, value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";
import { sourceOptions } from "../../source/source-options.js";

const group = "How to watch";

const { from: _from, until: _until, since: _since, ...filters } = filterOptions;

const minuteMs = 60_000;

export const watchOptions = {
  since: value({
    placeholder: "time",
    summary: "begin with what happened since then: 7d, yesterday",
    defaultText: "now",
    group,
  }),
  state: value({
    placeholder: "file",
    summary: "remember in it: another run goes on, and repeats nothing",
    read: readFileName,
    group,
  }),
  interval: value({
    placeholder: "duration",
    summary: "between two looks",
    read: readSpan,
    default: 10_000,
    defaultText: "10s",
    group,
  }),
  lookback: value({
    placeholder: "duration",
    summary: "how long after its start a call that ended may change",
    read: readSpan,
    default: 60 * minuteMs,
    defaultText: "1h",
    group,
  }),
  webhookPort: value({
    placeholder: "n",
    summary: "hear the API's webhooks, too, on this port of this machine",
    read: readPort,
    group,
  }),
  once: toggle("look once, tell what is new, and end", { group }),
  exec: value({
    placeholder: "command",
    summary: "run it for each event, which is on its stdin; its words after --",
    group,
  }),
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "how to print: lines or ndjson",
    choices: ["lines", "ndjson"],
    defaultText: "lines on a terminal, ndjson in a pipe",
    group: "Output",
  }),
  ...filters,
  ...sourceOptions,
};

/** What a command line of `rollcall watch` says. */
export type WatchInput = Input<typeof watchOptions>;
