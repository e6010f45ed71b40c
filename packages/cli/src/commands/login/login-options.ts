import { choice, value } from "../../registry/option.js";
import { sourceOptions } from "../../source/source-options.js";

const { baseUrl, insecureHttp } = sourceOptions;

export const loginOptions = {
  keyFile: value({
    placeholder: "file",
    summary: "read the key from a file; - is standard input",
    group: "The key",
  }),
  store: choice({
    placeholder: "where",
    summary: "where to keep it: auto is the keychain, else a file",
    choices: ["auto", "keychain", "file"],
    default: "auto",
    group: "The key",
  }),
  profile: value({
    placeholder: "name",
    summary: "the profile to make, or to change",
    defaultText: "ROLLCALL_PROFILE, or what is set",
    group: "Whom to ask",
  }),
  baseUrl,
  insecureHttp,
};
