import type { AskedFilter, FixedFilter, GroupFilter } from "./rule.js";

/** An `x-filter` as the spec has it, told apart. */
export type RuleShape =
  | { readonly kind: "fixed"; readonly rule: FixedFilter }
  | { readonly kind: "asked"; readonly rule: AskedFilter }
  | { readonly kind: "group"; readonly rule: GroupFilter }
  | { readonly kind: "unknown"; readonly problem: string };

const isText = (value: unknown): boolean => typeof value === "string";
const isPointer = (value: unknown): boolean =>
  typeof value === "string" && value.startsWith("/");
const isMatch = (value: unknown): boolean => value === "any" || value === "all";

type Test = (value: unknown) => boolean;

/** What each form has to have, and may have. */
const forms: Record<
  "fixed" | "asked" | "group",
  { readonly has: Record<string, Test>; readonly may: Record<string, Test> }
> = {
  fixed: { has: { field: isPointer, op: isText }, may: {} },
  asked: {
    has: { field: isPointer, kinds: Array.isArray },
    may: { key: isText },
  },
  group: { has: { match: isMatch }, may: { each: isPointer } },
};

/** Tells the forms of `x-filter` apart, and refuses all that is none. */
export function shapeOf(rule: unknown): RuleShape {
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) {
    return { kind: "unknown", problem: "x-filter has to be an object." };
  }
  const kind = kindOf(rule);
  const { has, may } = forms[kind];
  const tests: Record<string, Test> = { ...has, ...may };
  const wrong = Object.entries(rule).find(
    ([name, value]) => tests[name]?.(value) !== true,
  );
  if (wrong) {
    const problem = `x-filter has "${wrong[0]}": ${JSON.stringify(wrong[1])}, which a rule of this form cannot have.`;
    return { kind: "unknown", problem };
  }
  const missing = Object.keys(has).find((name) => !(name in rule));
  return missing
    ? { kind: "unknown", problem: `x-filter lacks "${missing}".` }
    : ({ kind, rule } as RuleShape);
}

function kindOf(rule: object): "fixed" | "asked" | "group" {
  if ("match" in rule) {
    return "group";
  }
  return "kinds" in rule ? "asked" : "fixed";
}
