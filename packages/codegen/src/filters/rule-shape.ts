import type { AskedFilter, FixedFilter, GroupFilter } from "./rule-types.js";

/** An `x-filter` as the spec has it, told apart. */
export type RuleShape =
  | {
      readonly kind: "fixed";
      readonly rule: FixedFilter;
    }
  | {
      readonly kind: "asked";
      readonly rule: AskedFilter;
    }
  | {
      readonly kind: "group";
      readonly rule: GroupFilter;
    }
  | {
      readonly kind: "unknown";
      readonly problem: string;
    };

type Form = "fixed" | "asked" | "group";

/** Whether the value of a word is what it has to be. */
type Fits = (value: unknown) => boolean;

/** The words that a form has to have, and may have. */
interface FormWords {
  readonly required: Readonly<Record<string, Fits>>;
  readonly optional: Readonly<Record<string, Fits>>;
}

const forms: Record<Form, FormWords> = {
  fixed: {
    required: { field: isPointer, op: isText },
    optional: {},
  },
  asked: {
    required: { field: isPointerOrList, kinds: Array.isArray },
    optional: { key: isText },
  },
  group: {
    required: { match: isMatch },
    optional: { each: isPointer },
  },
};

/** Tells the forms of `x-filter` apart, and refuses all that is none. */
export function shapeOf(rule: unknown): RuleShape {
  if (!isObject(rule)) {
    return {
      kind: "unknown",
      problem: "x-filter has to be an object.",
    };
  }
  const kind = formOf(rule);
  const problem = findWrongWord(kind, rule) ?? findMissingWord(kind, rule);
  if (problem !== undefined) {
    return {
      kind: "unknown",
      problem,
    };
  }
  const shape: unknown = {
    kind,
    rule,
  };
  return shape as RuleShape;
}

function formOf(rule: object): Form {
  if ("match" in rule) {
    return "group";
  }
  if ("kinds" in rule) {
    return "asked";
  }
  return "fixed";
}

function findWrongWord(
  form: Form,
  rule: Record<string, unknown>,
): string | undefined {
  const { required, optional } = forms[form];
  const known = new Map(
    Object.entries({
      ...required,
      ...optional,
    }),
  );
  const wrong = Object.keys(rule).find((word) => {
    const fits = known.get(word);
    return !fits?.(rule[word]);
  });
  if (wrong === undefined) {
    return undefined;
  }
  const value = JSON.stringify(rule[wrong]);
  return `x-filter has "${wrong}": ${value}, which a rule of this form cannot have.`;
}

function findMissingWord(form: Form, rule: object): string | undefined {
  const { required } = forms[form];
  const missing = Object.keys(required).find((word) => !(word in rule));
  if (missing === undefined) {
    return undefined;
  }
  return `x-filter lacks "${missing}".`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isPointer(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("/");
}

function isPointerOrList(value: unknown): boolean {
  const pointers = [value].flat();
  return pointers.length > 0 && pointers.every(isPointer);
}

function isMatch(value: unknown): boolean {
  return value === "any" || value === "all";
}
