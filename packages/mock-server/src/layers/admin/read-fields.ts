import { quote } from "../../util/quote.js";
import { type Rule, refusal } from "../../util/rule.js";
import { AdminError } from "./admin-error.js";

/** What the fields of a body, or the parameters of a query, may be. */
export type Rules = Readonly<Record<string, Rule<unknown>>>;

/** What was given of them. */
export type Values<R extends Rules> = {
  readonly [K in keyof R]?: R[K] extends Rule<infer T> ? T : never;
};

/**
 * Reads fields by their rules. Refuses fields that are unknown, given twice or
 * wrong, because the client that sends one expects it to have an effect.
 * `where`: the route, for the message.
 */
export function readFields<R extends Rules>(
  given: Iterable<readonly [name: string, value: unknown]>,
  rules: R,
  where: string,
): Values<R> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of given) {
    if (Object.hasOwn(values, name)) {
      refuseTwice(name);
    }
    values[name] = readField(name, value, rules, where);
  }
  return values as Values<R>;
}

function readField(
  name: string,
  value: unknown,
  rules: Rules,
  where: string,
): unknown {
  const isKnown = Object.hasOwn(rules, name);
  const rule = isKnown ? rules[name] : undefined;
  if (rule === undefined) {
    throw unknownField(name, rules, where);
  }
  const read = rule.read(value);
  if (read === undefined) {
    const message = refusal(quote(name), rule, value);
    throw new AdminError(400, `${message}.`);
  }
  return read;
}

function unknownField(name: string, rules: Rules, where: string): AdminError {
  const names = Object.keys(rules).join(", ");
  const accepted = names || "nothing";
  return new AdminError(
    400,
    `${where} has no ${quote(name)}. Accepted: ${accepted}.`,
  );
}

/** Refuses a name that stands twice in a body or a query. */
function refuseTwice(name: string): never {
  throw new AdminError(400, `${quote(name)} was given twice.`);
}
