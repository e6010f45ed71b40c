import { reference } from "@rollcall/core/v3/spec";
import { optionKey } from "../src/flags/choose-flag.js";
import { toParameters } from "../src/flags/given-flags.js";
import { specFlags } from "../src/flags/spec-flags.js";

const flags = specFlags(reference.listCalls);

/** What the filters of v3 come to, of `--duration-ms`, `ge:1` and so on. */
export function filtersOf(argv: readonly string[]): unknown {
  const options: Record<string, string[]> = {};
  for (let at = 0; at < argv.length; at += 2) {
    const [flag = "", text = ""] = argv.slice(at, at + 2);
    const texts = options[optionKey(flag)] ?? [];
    options[optionKey(flag)] = [...texts, text];
  }
  return toParameters(flags, options).filter_criteria;
}
