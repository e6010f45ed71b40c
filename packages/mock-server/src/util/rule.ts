import { quote } from "./quote.js";

/**
 * What a value may be, in words and as a check: options, flags and fields of
 * the admin API say what they accept with the same words.
 */
export interface Rule<T> {
  /** Follows "must be". */
  readonly accepts: string;
  /** The value, or `undefined` for one that is not accepted. */
  readonly read: (value: unknown) => T | undefined;
  /** Whether no message may show the value. @default false */
  readonly isSecret?: boolean;
}

/** A rule for each option. */
type RuleTable = Readonly<Record<string, Rule<unknown>>>;

/** A whole number, both bounds included. */
export function wholeNumber(low: number, high: number): Rule<number> {
  const rule = numberBetween(low, high, "a whole number");
  return {
    accepts: rule.accepts,
    read: (value) => (Number.isInteger(value) ? rule.read(value) : undefined),
  };
}

/** Any number, both bounds included. `unit`: what is said of it in words. */
export function numberBetween(
  low: number,
  high: number,
  unit = "a number",
): Rule<number> {
  return {
    accepts: `${unit} from ${low} to ${high}`,
    read(value) {
      const number = typeof value === "number" ? value : Number.NaN;
      if (number >= low && number <= high) {
        return number;
      }
      return undefined;
    },
  };
}

/** One of some names. */
export function oneOf<const T extends string>(names: readonly T[]): Rule<T> {
  return {
    accepts: `one of ${names.join(", ")}`,
    read: (value) => names.find((name) => name === value),
  };
}

/** Text with something in it that matches. */
export function textLike(pattern: RegExp, accepts: string): Rule<string> {
  return {
    accepts,
    read(value) {
      const text = typeof value === "string" ? value : undefined;
      if (text !== undefined && pattern.test(text)) {
        return text;
      }
      return undefined;
    },
  };
}

/** Anything that passes a check. */
export function anyThat(
  isRight: (value: unknown) => boolean,
  accepts: string,
): Rule<unknown> {
  return {
    accepts,
    read: (value) => (isRight(value) ? value : undefined),
  };
}

/**
 * A list of what the rule of an item accepts, an empty one included. One with
 * holes, such as `Array(3)`, holds `undefined` there.
 */
export function listOf(item: Rule<unknown>, accepts: string): Rule<unknown> {
  const isItem = (value: unknown) => item.read(value) !== undefined;
  return anyThat(
    (value) => Array.isArray(value) && [...value].every(isItem),
    accepts,
  );
}

/** Why a value is refused, in one line. */
export function refusal(
  name: string,
  { accepts, isSecret = false }: Rule<unknown>,
  value: unknown,
): string {
  const must = `${name} must be ${accepts}`;
  if (isSecret) {
    return must;
  }
  return `${must}, but is ${quote(value)}`;
}

/** Throws a `RangeError` for an option that its rule refuses. */
export function requireRule(
  name: string,
  rule: Rule<unknown>,
  value: unknown,
): void {
  if (rule.read(value) === undefined) {
    throw new RangeError(`${refusal(name, rule, value)}.`);
  }
}

/**
 * Throws a `RangeError` for an option that no rule knows, and for one that its
 * rule refuses. `prefix`: what the names stand under, such as `webhooks.`.
 */
export function requireRules(
  options: object,
  rules: RuleTable,
  prefix = "",
): void {
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw unknownOption(prefix, name, rules);
    }
    if (value !== undefined) {
      requireRule(`${prefix}${name}`, rule, value);
    }
  }
}

function unknownOption(
  prefix: string,
  name: string,
  rules: RuleTable,
): RangeError {
  const known = Object.keys(rules).join(", ");
  const text = quote(`${prefix}${name}`);
  return new RangeError(`There is no option ${text}. Known: ${known}.`);
}
