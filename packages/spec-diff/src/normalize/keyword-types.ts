/** The keywords that are about values of one type only. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern"],
  number: [
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
  ],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
  ],
};

const typeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(keywordsOf).flatMap(([type, keywords]) =>
    keywords.map((keyword) => [keyword, type]),
  ),
);

/** Whether a keyword says something of the values of a type. */
export function concerns(keyword: string, type: string): boolean {
  const about = typeOf.get(keyword);
  const asNumber = type === "integer" ? "number" : type;
  return about === undefined || about === asNumber;
}
