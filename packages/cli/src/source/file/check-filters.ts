import { CliError } from "../../errors/cli-error.js";
import { fieldsOf } from "../../flags/version-flags.js";
import type { Predicate } from "../../where/create-predicate.js";
import { filtersOf, type SpecFilter } from "../../where/filter-table.js";
import { askList } from "../ask-list.js";
import type { FilterInput, Question } from "../question.js";

/**
 * Checks a call of a file by the filters that were given, as the mock's engine
 * does, so that none is ignored: nothing where none was given.
 *
 * @throws CliError where a parameter is wrong, or means nothing in a file.
 */
export async function checkFilters(
  question: Question,
  input: FilterInput,
): Promise<Predicate | undefined> {
  const { chosen, parameters } = question;
  const { version, flags } = chosen;
  const { parameter, filters } = filtersOf(version);
  const flagOf = (first: string, name?: string) => {
    const own = flags.find(({ path }) => {
      return path[0] === first && (name === undefined || path[1] === name);
    });
    return own?.flag ?? first;
  };
  for (const name of Object.keys(parameters)) {
    if (name !== parameter) {
      throw new CliError(
        `${flagOf(name)} asks the API, and --from reads a file: leave one out.`,
      );
    }
  }
  const written = askList(question, input, () => {
    return version.writeFilters(version.operation, parameters);
  });
  const given = Object(written[parameter]) as Record<string, unknown>;
  const { passesAll, readFilters } = await import(
    "@rollcall/mock-server/filters"
  );
  const tests = filters.flatMap((filter) => {
    const values = conditionsIn(filter, given[filter.name]);
    if (values.length > 0) {
      refuseHidden(filter, question, flagOf(parameter, filter.name));
    }
    const specs = { [filter.name]: { ...filter.schema, filter: filter.rule } };
    return values.flatMap((value) => {
      return readFilters(specs, { [filter.name]: value }, (key) => key);
    });
  });
  if (tests.length === 0) {
    return undefined;
  }
  return (call) => passesAll(tests, call);
}

/** Of one field there may be two: each has to be met. */
function conditionsIn({ rule }: SpecFilter, value: unknown): unknown[] {
  if (value === undefined) {
    return [];
  }
  const isField = "kinds" in rule && rule.key === undefined;
  return isField ? [value].flat() : [value];
}

/** What no call shows, no call of a file can be checked for. */
function refuseHidden(
  { schema, rule }: SpecFilter,
  { chosen }: Question,
  flag: string,
): void {
  const { properties = {} } = chosen.version.call;
  const each = "each" in rule && rule.each ? [rule.each] : [];
  const isShown = [...each, ...fieldsOf(schema)].every((pointer) => {
    const [, name = ""] = pointer.split("/");
    return Object.hasOwn(properties, name);
  });
  if (!isShown) {
    throw new CliError(
      `${flag} tests what no call shows: a file cannot be asked for it.`,
      { fix: "Ask the API, without --from." },
    );
  }
}
