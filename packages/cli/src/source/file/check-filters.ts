import { CliError } from "../../errors/cli-error.js";
import { fieldsOf, type VersionFlags } from "../../flags/version-flags.js";
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
  const { version } = question.chosen;
  const { parameter, filters } = filtersOf(version);
  refuseOthers(question, parameter);
  const given = writeFilters(question, input, parameter);
  const { passesAll, readFilters } = await import(
    "@rollcall/mock-server/filters"
  );
  const tests = filters.flatMap((filter) => {
    const { name, schema, rule } = filter;
    const values = conditionsIn(filter, given[name]);
    if (values.length > 0) {
      refuseHidden(filter, question, parameter);
    }
    const specs = {
      [name]: {
        ...schema,
        filter: rule,
      },
    };
    return values.flatMap((value) => {
      return readFilters(specs, { [name]: value }, (key) => key);
    });
  });
  if (tests.length === 0) {
    return undefined;
  }
  return (call) => passesAll(tests, call);
}

/** What is no filter, such as the order, only the API can do. */
function refuseOthers({ chosen, parameters }: Question, filters: string): void {
  const other = Object.keys(parameters).find((name) => name !== filters);
  if (other !== undefined) {
    throw new CliError(
      `${findFlag(chosen, [other])} asks the API, and --from reads a file: leave one out.`,
    );
  }
}

/** The filters as the API would be sent them, by their names. */
function writeFilters(
  question: Question,
  input: FilterInput,
  parameter: string,
): Readonly<Record<string, unknown>> {
  const { chosen, parameters } = question;
  const { version } = chosen;
  const written = askList(question, input, () => {
    return version.writeFilters(version.operation, parameters);
  });
  return Object(written[parameter]);
}

/** The flag of a parameter, or of a filter in it. */
function findFlag({ flags }: VersionFlags, place: readonly string[]): string {
  const own = flags.find(({ path }) => {
    return place.every((name, index) => path[index] === name);
  });
  return own?.flag ?? place.join(".");
}

/** Of one field there may be two: each has to be met. */
function conditionsIn({ rule }: SpecFilter, value: unknown): unknown[] {
  if (value === undefined) {
    return [];
  }
  const isField = "kinds" in rule && rule.key === undefined;
  if (isField) {
    return [value].flat();
  }
  return [value];
}

/** What no call shows, no call of a file can be checked for. */
function refuseHidden(
  { name: filter, schema, rule }: SpecFilter,
  { chosen }: Question,
  parameter: string,
): void {
  const { properties = {} } = chosen.version.call;
  const each = "each" in rule && rule.each ? [rule.each] : [];
  const isShown = [...each, ...fieldsOf(schema)].every((pointer) => {
    const [, name = ""] = pointer.split("/");
    return Object.hasOwn(properties, name);
  });
  if (!isShown) {
    const flag = findFlag(chosen, [parameter, filter]);
    throw new CliError(
      `${flag} tests what no call shows: a file cannot be asked for it.`,
      { fix: "Ask the API, without --from." },
    );
  }
}
