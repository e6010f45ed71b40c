import type { AskedFilter, FixedFilter, GroupFilter } from "./rule.js";

/** An `x-filter` as the spec has it, told apart. */
export type RuleShape =
  | { readonly kind: "fixed"; readonly rule: FixedFilter }
  | { readonly kind: "asked"; readonly rule: AskedFilter }
  | { readonly kind: "group"; readonly rule: GroupFilter }
  | { readonly kind: "unknown"; readonly problem: string };

type Form = "fixed" | "asked" | "group";

/** What each form has to have, and may have. */
const forms: Record<Form, { required: string[]; optional: string[] }> = {
  fixed: {
    required: ["field", "op"],
    optional: [],
  },
  asked: {
    required: ["field", "kinds"],
    optional: ["key"],
  },
  group: {
    required: ["match"],
    optional: ["each"],
  },
};

/** What each word of a rule has to be. */
const words = new Map<string, (value: unknown) => boolean>([
  ["field", isPointer],
  ["op", isText],
  ["kinds", Array.isArray],
  ["key", isText],
  ["match", isMatch],
  ["each", isPointer],
]);

/** Tells the forms of `x-filter` apart, and refuses all that is none. */
export function shapeOf(rule: unknown): RuleShape {
  if (!isObject(rule)) {
    return { kind: "unknown", problem: "x-filter has to be an object." };
  }
  const kind = formOf(rule);
  const problem = wrongWord(kind, rule) ?? missingWord(kind, rule);
  return problem === undefined
    ? ({ kind, rule } as unknown as RuleShape)
    : { kind: "unknown", problem };
}

function formOf(rule: object): Form {
  if ("match" in rule) {
    return "group";
  }
  return "kinds" in rule ? "asked" : "fixed";
}

function wrongWord(
  form: Form,
  rule: Record<string, unknown>,
): string | undefined {
  const { required, optional } = forms[form];
  const known = [...required, ...optional];
  const wrong = Object.keys(rule).find((word) => {
    const fits = words.get(word);
    return !known.includes(word) || !fits?.(rule[word]);
  });
  if (wrong === undefined) {
    return undefined;
  }
  const value = JSON.stringify(rule[wrong]);
  return `x-filter has "${wrong}": ${value}, which a rule of this form cannot have.`;
}

function missingWord(form: Form, rule: object): string | undefined {
  const { required } = forms[form];
  const missing = required.find((word) => !(word in rule));
  return missing === undefined ? undefined : `x-filter lacks "${missing}".`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isPointer(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("/");
}

function isMatch(value: unknown): boolean {
  return value === "any" || value === "all";
}
