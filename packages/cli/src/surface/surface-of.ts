import type { Command, Option } from "commander";

/** A name that people write on the command line. */
export interface SurfaceName {
  readonly kind: "command" | "flag" | "value";
  /** `list --sort-order`, and of a value `list --sort-order ascending`. */
  readonly name: string;
  /** What a flag takes; nothing where it is given alone. */
  readonly shape?: string;
  readonly isRequired?: true;
}

/** Every name that commands take, hidden ones too, in a fixed order. */
export function surfaceOf(commands: readonly Command[]): SurfaceName[] {
  const names = commands.flatMap(commandNames);
  return names.sort((a, b) => {
    return keyOf(a) < keyOf(b) ? -1 : 1;
  });
}

function keyOf({ kind, name }: SurfaceName): string {
  return `${kind} ${name}`;
}

function commandNames(command: Command): SurfaceName[] {
  const name = command.name().replace(/^rollcall /, "");
  const options = command.options.flatMap((option) =>
    optionNames(name, option),
  );
  return [
    {
      kind: "command",
      name,
    },
    ...options,
  ];
}

function optionNames(command: string, option: Option): SurfaceName[] {
  const { short, long } = option;
  const names: SurfaceName[] = [];
  for (const flag of [short, long]) {
    if (flag !== undefined) {
      names.push(...flagNames(`${command} ${flag}`, option));
    }
  }
  return names;
}

/** A flag, and each of the values that it takes. */
function flagNames(name: string, option: Option): SurfaceName[] {
  const values = valuesOf(option);
  const shape = shapeOf(option, values);
  const flag: SurfaceName = {
    kind: "flag",
    name,
    ...(shape && { shape }),
    ...(option.mandatory && { isRequired: true }),
  };
  const valueNames = values.map((value): SurfaceName => {
    return {
      kind: "value",
      name: `${name} ${value}`,
    };
  });
  return [flag, ...valueNames];
}

function placeholderOf({ flags }: Option): string | undefined {
  return /<(.*)>/.exec(flags)?.[1];
}

function valuesOf(option: Option): readonly string[] {
  const placeholder = placeholderOf(option) ?? "";
  const listed = placeholder.includes("|") ? placeholder.split("|") : [];
  return option.argChoices ?? listed;
}

/** What the help calls a text that has a use of its own. */
const texts: readonly unknown[] = ["id", "key"];

/** An id is a text like any other, and so is a key. */
function shapeOf(
  option: Option,
  values: readonly string[],
): string | undefined {
  const placeholder = placeholderOf(option);
  if (values.length > 0) {
    return "one of its values";
  }
  if (texts.includes(placeholder)) {
    return "text";
  }
  return placeholder;
}
