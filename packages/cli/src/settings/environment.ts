import { versionVariable } from "../api/choose-version.js";
import type { OptionTable } from "../registry/option.js";
import { profileVariable } from "./choose-profile.js";
import { addressVariable, keyVariable } from "./choose-target.js";

/** A variable of the environment that is heard. */
export interface Variable {
  readonly name: string;
  /** What it says, in a sentence or two without the last full stop. */
  readonly words: string;
  /**
   * Options, by their names in code: it counts for commands that have one of
   * these. @default it counts for every command
   */
  readonly beside?: readonly string[];
}

const network = ["baseUrl"];

/** Every variable that is heard: for the man pages and the README. */
export const environment: readonly Variable[] = [
  {
    name: keyVariable,
    words:
      "the API key, rather than a stored one; webhooks are signed with it, too",
    beside: ["baseUrl", "keyFile"],
  },
  {
    name: addressVariable,
    words: "where the API is, if --base-url does not say so",
    beside: network,
  },
  {
    name: versionVariable,
    words: "which version of the API to ask, if --api does not say so",
    beside: ["api"],
  },
  {
    name: profileVariable,
    words: "which profile to use, if --profile does not say so",
    beside: ["profile"],
  },
  {
    name: "https_proxy, http_proxy",
    words: "the proxy for each kind of address; capitals are heard, too",
    beside: network,
  },
  {
    name: "no_proxy",
    words: "what goes around the proxy: names, addresses, ranges, or *",
    beside: network,
  },
  {
    name: "NODE_EXTRA_CA_CERTS",
    words: "a file of certificates to trust beside those of Node.js",
    beside: network,
  },
  {
    name: "XDG_CONFIG_HOME, APPDATA",
    words: "the folder of the settings' folder; APPDATA on Windows",
  },
  {
    name: "XDG_CACHE_HOME, LOCALAPPDATA",
    words: "the folder of what completion remembers; the latter on Windows",
  },
  {
    name: "NO_COLOR, FORCE_COLOR",
    words: "no colours, or colours in a pipe, if --color does not say so",
  },
  {
    name: "TERM",
    words: "dumb: a terminal without colours, and charts in plain letters",
  },
  {
    name: "LC_ALL, LC_CTYPE, LANG",
    words: "whether charts may have other characters than letters",
    beside: ["html"],
  },
  {
    name: "PAGER",
    words: "what shows a table that is longer than the screen",
    beside: ["timeFormat"],
  },
  {
    name: "LESS, LV",
    words: "how the pager works: FRX and -c, unless they are set",
    beside: ["timeFormat"],
  },
];

/** The variables that count for a command with these options. */
export function variablesFor(options: OptionTable): readonly Variable[] {
  return environment.filter(({ beside }) => {
    return beside === undefined || beside.some((name) => name in options);
  });
}
