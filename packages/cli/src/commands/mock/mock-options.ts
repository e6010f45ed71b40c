import { type Flag, flags } from "@rollcall/mock-server/command";
import type { OptionDefinition, OptionTable } from "../../registry/option.js";

/** What every command has, or what asks for it in another way. */
const ours = ["help", "version", "verbose"];

/** The flags of `rollcall-mock`, as its own table has them. */
export const mockOptions: OptionTable = createOptions(flags);

function createOptions(table: Readonly<Record<string, Flag>>): OptionTable {
  const options: Record<string, OptionDefinition> = {};
  for (const [name, flag] of Object.entries(table)) {
    if (!ours.includes(name)) {
      options[keyOf(name)] = createOption(flag);
    }
  }
  return options;
}

/** `api-key` is `apiKey`. */
function keyOf(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Texts go on as they are: the mock's own command reads them. */
function createOption({ help, value, multiple }: Flag): OptionDefinition {
  const placeholder = value?.replace(/[<>]/g, "");
  return {
    summary: help,
    group: "The mock",
    ...(placeholder !== undefined && { placeholder }),
    ...(multiple && { repeats: true, default: [] }),
  };
}
