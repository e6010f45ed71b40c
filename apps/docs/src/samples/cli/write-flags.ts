import type { RequestFlag } from "@rollcall/cli/reference";
import { fitsShell, quoteForShell } from "../quote-for-shell.js";
import type {
  CliFacts,
  OperationFacts,
  SampleRequest,
} from "../sample-request.js";
import { listFlagTexts } from "./list-flag-texts.js";

/** Flags, and the parameters that no flag can say. */
interface WrittenFlags {
  readonly flags: readonly string[];
  readonly unsaid: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Writes every parameter of the query or the body as a flag. */
export function writeFlags(
  { query, body }: SampleRequest,
  facts: OperationFacts,
  cli: CliFacts,
): WrittenFlags {
  const given: Values = {
    ...query,
    ...Object(body),
  };
  const written: string[] = [];
  const unsaid: string[] = [];
  for (const placed of listValues(given, facts)) {
    const flags = writeValue(placed, cli);
    written.push(...flags);
    if (flags.length === 0) {
      unsaid.push(placed.path.join("."));
    }
  }
  const limit = writeLimit(given, facts);
  return {
    flags: [...written, ...limit],
    unsaid,
  };
}

/** A value of the request, and where it is. */
interface PlacedValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Each parameter but the limit, and of the filters each one by itself. */
function listValues(
  given: Values,
  { filterParameter, pagination }: OperationFacts,
): PlacedValue[] {
  const { [pagination?.limit ?? ""]: _, ...others } = given;
  const values = Object.entries(others).flatMap(([name, value]) => {
    const path = [name];
    if (name === filterParameter) {
      return listFilters(path, value);
    }
    return [
      {
        path,
        value,
      },
    ];
  });
  return values.filter(({ value }) => value !== undefined);
}

function listFilters(
  parameter: readonly string[],
  filters: unknown,
): PlacedValue[] {
  return Object.entries(Object(filters)).map(([name, value]) => {
    const path = [...parameter, name];
    return {
      path,
      value,
    };
  });
}

/** The flag once for each text; nothing where it cannot be said. */
function writeValue({ path, value }: PlacedValue, cli: CliFacts): string[] {
  const flag = findFlag(cli, path);
  if (flag === undefined) {
    return [];
  }
  const texts = listFlagTexts(flag.form, value) ?? [];
  const areSayable = texts.every(fitsShell);
  if (!areSayable) {
    return [];
  }
  return texts.map((text) => writeFlag(flag, text));
}

function findFlag(
  { flags }: CliFacts,
  path: readonly string[],
): RequestFlag | undefined {
  const place = path.join("/");
  return flags.find((one) => one.path.join("/") === place);
}

/** What begins with a dash would be taken for a flag. */
function writeFlag({ flag }: RequestFlag, text: string): string {
  const word = quoteForShell(text);
  const looksLikeFlag = text.startsWith("-");
  if (looksLikeFlag) {
    return `${flag}=${word}`;
  }
  return `${flag} ${word}`;
}

/** The command line has a page of its own length where nobody says another. */
function writeLimit(given: Values, { pagination }: OperationFacts): string[] {
  if (pagination === undefined) {
    return [];
  }
  const { limit, defaultLimit } = pagination;
  const count = given[limit] ?? defaultLimit;
  return [`--limit ${count}`];
}
