import { choice, toggle } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

const { api, baseUrl, insecureHttp, profile, demo } = sourceOptions;

export const whoamiOptions = {
  offline: toggle("do not ask the server whether it takes the key", {
    group: "What to tell",
  }),
  output: choice({
    placeholder: "format",
    short: "-o",
    summary: "how to print: text, json",
    choices: ["text", "json"],
    default: "text",
    group: "Output",
  }),
  api,
  baseUrl,
  insecureHttp,
  profile,
  demo,
};
