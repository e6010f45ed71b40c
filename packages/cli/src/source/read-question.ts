import { CliError } from "../errors/cli-error.js";
import { showSafely } from "../errors/show-safely.js";
import { deprecationsIn, toParameters } from "../flags/given-flags.js";
import { tellOddValues } from "../flags/odd-values.js";
import type { VersionFlags } from "../flags/version-flags.js";
import type { Times } from "../input/time/read-time.js";
import { utc } from "../input/time/zone.js";
import { type Io, write } from "../io.js";
import { createPredicate } from "../where/create-predicate.js";
import { filtersOf } from "../where/filter-table.js";
import { parseWhere } from "../where/parse-where.js";
import { type SplitWhere, splitWhere } from "../where/split-where.js";
import { type FieldTest, testsIn, type Where } from "../where/where.js";
import { withFileFilters } from "./file/with-file-filters.js";
import type { FilterInput, Question } from "./question.js";
import { readAliases } from "./read-aliases.js";
import { withOwnKeys } from "./versioned-cursor.js";

/** What a command can do. */
export interface QuestionOptions {
  /** Whether it reads whole calls, with their transcripts. @default false */
  readonly isWhole?: boolean;
}

/**
 * Reads what is asked of a list from the flags, and says on stderr what is not
 * checked by the API.
 *
 * @throws CliError naming the flag, the text and what would be right.
 */
export async function readQuestion(
  input: FilterInput,
  io: Io,
  options: QuestionOptions = {},
): Promise<Question> {
  const question = await parseQuestion(input, io.now(), options);
  await tell(question, input, io);
  return question;
}

/**
 * The same, and says nothing.
 *
 * @param now - What `7d` ago is counted from, in epoch milliseconds.
 */
export async function parseQuestion(
  input: FilterInput,
  now: number,
  options: QuestionOptions = {},
): Promise<Question> {
  const { chosen, specTexts } = input;
  if (chosen === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  const times = {
    zone: input.options.tz ?? utc,
    now,
  };
  const texts = withOwnKeys(specTexts, chosen);
  const parameters = toParameters(chosen.flags, texts, times);
  const where = readWhere(input, chosen, times);
  const asked = splitQuestion(chosen, parameters, where, input);
  const question = await withFileFilters(asked, input);
  refuseUnlisted(question, options, input);
  refuseCounts(question);
  return question;
}

/** All that the short flags and `--where` ask. */
function readWhere(
  { options, specTexts }: FilterInput,
  chosen: VersionFlags,
  times: Times,
): Where | undefined {
  const parts: Where[] = readAliases(options, chosen, specTexts, times);
  const { call, name } = chosen.version;
  if (options.where !== undefined) {
    const written = {
      flag: "--where",
      source: options.where,
    };
    const where = parseWhere(written, {
      call,
      version: name,
      times,
    });
    parts.push(where);
  }
  const [first, ...others] = parts;
  if (first === undefined) {
    return first;
  }
  if (others.length === 0) {
    return first;
  }
  return {
    kind: "and",
    parts,
    text: "",
  };
}

/** Of a file, everything is checked here. */
function splitQuestion(
  chosen: VersionFlags,
  given: Question["parameters"],
  where: Where | undefined,
  { options }: FilterInput,
): Question {
  const { parameter, filters } = filtersOf(chosen.version);
  const before = Object(given[parameter]) as object;
  const known = options.from === undefined ? filters : [];
  const taken = Object.keys(before);
  const split = splitWhere(where, { parameter, filters: known }, taken);
  const tests = split.checked.flatMap(testsIn);
  const all = {
    ...before,
    ...split.filters,
  };
  const hasFilters = Object.keys(all).length > 0;
  return {
    chosen,
    parameters: hasFilters ? { ...given, [parameter]: all } : given,
    isWanted: checkAll(split.checked),
    needsWhole: tests.some(isUnlisted),
    words: describeSplit(split),
  };
}

/** What checks a call by all of them; nothing where there is nothing to check. */
function checkAll(checked: readonly Where[]): Question["isWanted"] {
  if (checked.length === 0) {
    return undefined;
  }
  const checks = checked.map(createPredicate);
  return (call) => checks.every((isWanted) => isWanted(call));
}

function isUnlisted({ field }: FieldTest): boolean {
  return field.isUnlisted;
}

/** `The API checks status=ended; checked here: duration>2m.` */
function describeSplit({ sent, checked }: SplitWhere): string {
  const parts: string[] = [];
  const there = joinTexts(sent);
  if (there !== "") {
    parts.push(`the API checks ${there}`);
  }
  const here = joinTexts(checked);
  if (here !== "") {
    parts.push(`checked here, on each call that it sends: ${here}`);
  }
  return parts.join("; ");
}

function joinTexts(parts: readonly Where[]): string {
  const texts = parts.map(({ text }) => text);
  return texts.join(", ");
}

/** Rows of the list would not match, though their calls do. */
function refuseUnlisted(
  { needsWhole, chosen }: Question,
  { isWhole }: QuestionOptions,
  { options }: FilterInput,
): void {
  const hasWhole = isWhole || options.from !== undefined;
  if (!needsWhole) {
    return;
  }
  if (hasWhole) {
    return;
  }
  const { name } = chosen.version;
  throw new CliError(
    `--where asks for what no row of ${name}'s list has: ${options.where}.`,
    {
      fix: "Ask rollcall grep, which reads whole calls, or export them and use --from.",
    },
  );
}

/** The API counts before anything is checked here. */
function refuseCounts({ chosen, parameters, isWanted, words }: Question): void {
  const { total, skip } = chosen.version.operation.pagination;
  for (const name of [total?.parameter, skip]) {
    if (isWanted && name && parameters[name]) {
      const own = chosen.flags.find(({ path }) => path[0] === name);
      throw new CliError(
        `${own?.flag} counts calls of which not all are wanted: ${words}.`,
        { fix: "Leave it out; --count gives the number that match." },
      );
    }
  }
}

async function tell(
  { chosen, isWanted, words }: Question,
  { options, specTexts }: FilterInput,
  { stderr }: Io,
): Promise<void> {
  const lines = deprecationsIn(chosen.flags, specTexts);
  if (!options.quiet) {
    lines.push(...tellOddValues(chosen.flags, specTexts));
  }
  const isFile = options.from !== undefined;
  const isNews = isWanted !== undefined && !isFile && !options.quiet;
  if (words !== "" && (isNews || options.verbose)) {
    lines.push(words);
  }
  for (const line of lines) {
    await write(stderr, `rollcall: ${showSafely(line)}\n`);
  }
}
