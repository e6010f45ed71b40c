import { listFlagTexts } from "./cli/list-flag-texts.js";
import { fitsShell, quoteForShell } from "./quote-for-shell.js";
import type {
  CliFacts,
  CliFlag,
  OperationFacts,
  Sample,
  SampleRequest,
} from "./sample-request.js";

/** The request as a command line of `rollcall`, where one can say it. */
export function writeCli(
  request: SampleRequest,
  facts: OperationFacts,
): Sample {
  const { cli } = facts;
  if (cli === undefined) {
    return explain("rollcall has no command for this. Use curl or the client.");
  }
  const { words, unsaid } = writeWords(request, facts, cli);
  if (unsaid.length > 0) {
    const names = unsaid.join(", ");
    return explain(`rollcall cannot say this value of ${names}. Use curl.`);
  }
  return {
    label: "CLI",
    language: "sh",
    code: breakLine(words) + adviseOnAll(facts),
    isWhole: true,
  };
}

function explain(reason: string): Sample {
  return {
    label: "CLI",
    language: "sh",
    code: `# ${reason}`,
    isWhole: false,
  };
}

/** A command line, and the parameters that it cannot say. */
interface Written {
  readonly words: readonly string[];
  readonly unsaid: readonly string[];
}

function writeWords(
  request: SampleRequest,
  facts: OperationFacts,
  cli: CliFacts,
): Written {
  const { flags, unsaid } = writeFlags(request, facts, cli);
  const operands = cli.operands.map((name) => String(request.pathValues[name]));
  const start = `rollcall ${cli.command} --api ${request.version}`;
  const words = [
    start,
    ...listAddress(request, facts),
    ...flags,
    ...operands.map(quoteForShell),
  ];
  return { words, unsaid };
}

function listAddress(
  { baseUrl }: SampleRequest,
  { serverUrl }: OperationFacts,
): string[] {
  if (baseUrl === serverUrl) {
    return [];
  }
  return [`--base-url ${quoteForShell(baseUrl)}`];
}

function writeFlags(
  request: SampleRequest,
  facts: OperationFacts,
  { flags }: CliFacts,
) {
  const written: string[] = [];
  const unsaid: string[] = [];
  const { limit, defaultLimit } = facts.pagination ?? {};
  const given = { ...request.query, ...Object(request.body) };
  for (const { path, value } of listValues(given, facts)) {
    if (path[0] === limit) {
      continue;
    }
    const flag = flags.find((one) => isAt(one, path));
    const texts = flag && listFlagTexts(flag.form, value);
    if (flag && texts?.length && texts.every(fitsShell)) {
      written.push(...texts.map((text) => writeFlag(flag, text)));
    } else {
      unsaid.push(path.join("."));
    }
  }
  const count = limit && (given[limit] ?? defaultLimit);
  return {
    flags: count ? [...written, `--limit ${count}`] : written,
    unsaid,
  };
}

/** A value of the request, and where it is. */
interface PlacedValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Each parameter, and of the filters each one by itself. */
function listValues(
  given: Readonly<Record<string, unknown>>,
  { filterParameter }: OperationFacts,
): PlacedValue[] {
  const values = Object.entries(given).flatMap(([name, value]) => {
    if (name !== filterParameter) {
      return [{ path: [name], value }];
    }
    return Object.entries(Object(value)).map(([filter, condition]) => {
      return { path: [name, filter], value: condition };
    });
  });
  return values.filter(({ value }) => value !== undefined);
}

function isAt({ path }: CliFlag, place: readonly string[]): boolean {
  return path.join("/") === place.join("/");
}

/** What begins with a dash would be taken for a flag. */
function writeFlag({ flag }: CliFlag, text: string): string {
  const word = quoteForShell(text);
  return text.startsWith("-") ? `${flag}=${word}` : `${flag} ${word}`;
}

const longestLine = 76;

function breakLine(words: readonly string[]): string {
  const line = words.join(" ");
  if (line.length <= longestLine) {
    return line;
  }
  return words.join(" \\\n  ");
}

/** How to get more than a page. */
function adviseOnAll({ pagination }: OperationFacts): string {
  if (pagination === undefined) {
    return "";
  }
  return "\n\n# Every call that matches, over all pages: --all in place of --limit.";
}
