import { operations, reference } from "@rollcall/core/v3/spec";
import { Command } from "commander";
import { toOption } from "../src/flags/create-option.js";
import { toParameters } from "../src/flags/given-flags.js";
import { specFlags } from "../src/flags/spec-flags.js";
import { times } from "./times.js";

const flags = specFlags(reference.listCalls, operations.listCalls.pagination);

/** The flags of v3's filters, in the order of the spec. */
export const filterFlags = flags.filter(({ path }) => {
  return path[0] === "filter_criteria";
});

/** What the filters of v3 come to, of `--duration-ms`, `ge:1` and so on. */
export function filtersOf(argv: readonly string[]): unknown {
  const command = new Command().exitOverride();
  for (const flag of flags) {
    command.addOption(toOption(flag));
  }
  command.parse(argv, { from: "user" });
  return toParameters(flags, command.opts(), times).filter_criteria;
}
