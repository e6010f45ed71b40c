import { choice, toggle } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

export const transcriptOptions = {
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "how to print: text, json (a turn a line), srt or vtt (subtitles)",
    choices: ["text", "json", "srt", "vtt"],
    default: "text",
    group: "Output",
  }),
  follow: toggle("go on while the call goes on", {
    short: "-f",
    group: "Output",
  }),
  ...sourceOptions,
};
