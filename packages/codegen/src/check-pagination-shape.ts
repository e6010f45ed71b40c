import { pointerTo, tokensOf } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";

/** What a key of `x-pagination` has to hold, by its pointer in there. */
interface Rule {
  readonly key: string;
  /** The only values; any text where this is missing. */
  readonly values?: readonly string[];
  /** The key that it belongs to: without that one, it may be missing. */
  readonly within?: string;
  /** The key that stands for it: with that one, it may be missing. */
  readonly unless?: string;
}

const rules: readonly Rule[] = [
  { key: "/strategy", values: ["cursor", "page"] },
  { key: "/parameter" },
  { key: "/limit/parameter" },
  { key: "/items" },
  { key: "/id" },
  { key: "/cursor/in", values: ["item", "body"], within: "/cursor" },
  { key: "/cursor/pointer", within: "/cursor" },
  { key: "/hasMore", within: "/hasMore" },
  { key: "/order/parameter", within: "/order" },
  { key: "/order/ascending", within: "/order" },
  { key: "/order/descending", within: "/order" },
  { key: "/window/after", within: "/window", unless: "/window/bound" },
  { key: "/window/before", within: "/window", unless: "/window/bound" },
  { key: "/window/bound", within: "/window/bound" },
  { key: "/window/key", within: "/window" },
  { key: "/skip", within: "/skip" },
  { key: "/total/parameter", within: "/total" },
  { key: "/total/pointer", within: "/total" },
];

/** Finds what an `x-pagination` does not say, or says in no known way. */
export function checkPaginationShape(
  pagination: unknown,
  pointer: string,
): Finding[] {
  if (typeof pagination !== "object" || pagination === null) {
    return [createFinding(pagination, "x-pagination", "an object", pointer)];
  }
  const applied = rules.filter((rule) => isApplied(pagination, rule));
  const broken = applied.filter((rule) => !isKept(pagination, rule));
  return broken.map(({ key, values }) => {
    const value = valueAt(pagination, key);
    const name = key.slice(1);
    const wanted = values?.join(" or ") ?? "text";
    const place = placeOf(key, pagination, pointer);
    return createFinding(value, name, wanted, place);
  });
}

/** Where a key is, as far as it is there. */
function placeOf(key: string, pagination: object, pointer: string): string {
  const [first = ""] = tokensOf(key);
  if (hasValue(pagination, `/${first}`)) {
    return pointerTo(pointer, first);
  }
  return pointer;
}

function isApplied(pagination: object, { within, unless }: Rule): boolean {
  if (unless !== undefined && hasValue(pagination, unless)) {
    return false;
  }
  return within === undefined || hasValue(pagination, within);
}

function hasValue(pagination: object, key: string): boolean {
  return valueAt(pagination, key) !== undefined;
}

function isKept(pagination: object, { key, values }: Rule): boolean {
  const value = valueAt(pagination, key);
  if (typeof value !== "string") {
    return false;
  }
  return values?.includes(value) ?? true;
}

function valueAt(pagination: object, key: string): unknown {
  let value: unknown = pagination;
  for (const token of tokensOf(key)) {
    value = (value as Record<string, unknown> | null | undefined)?.[token];
  }
  return value;
}

function createFinding(
  value: unknown,
  key: string,
  wanted: string,
  pointer: string,
): Finding {
  return {
    code: "pagination-shape",
    severity: "error",
    message: `"${key}" is ${JSON.stringify(value) ?? "missing"}.`,
    pointer,
    help: `Make it ${wanted}; openapi/README.md lists the keys.`,
  };
}
