import { readBytes } from "../../input/read-bytes.js";
import { readFileName } from "../../input/read-file-name.js";
import { choice, toggle, value } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";
import { kindNames } from "./kinds.js";

const group = "What, and where to";

export const recordingOptions = {
  kind: choice({
    placeholder: "kind",
    summary: `what to save: ${kindNames.join(", ")}`,
    choices: kindNames,
    default: "audio",
    group,
  }),
  file: value({
    placeholder: "file",
    short: "-f",
    summary: "its name",
    read: readFileName,
    defaultText: "the id of the call, in this folder",
    group,
  }),
  force: toggle("replace a file that is there", { group }),
  maxBytes: value({
    placeholder: "n",
    summary: "refuse a larger file",
    read: readBytes,
    default: 1e9,
    defaultText: "1GB",
    group,
  }),
  ...sourceOptions,
};
