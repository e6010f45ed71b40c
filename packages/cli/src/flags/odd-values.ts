import { filterOps } from "@rollcall/core/spec";
import { textsFor } from "./given-flags.js";
import { looksLikeTest } from "./looks-like-test.js";
import { mainText } from "./read-group.js";
import { isJson } from "./read-json.js";
import type { SpecFlag } from "./spec-flags.js";
import { isRepeatable } from "./values-of.js";

/**
 * What to say of values that are taken as they stand, and were probably meant
 * otherwise: `--agent a,b` asks for one agent. They are no errors, since an id
 * may hold anything.
 */
export function tellOddValues(
  flags: readonly SpecFlag[],
  options: Readonly<Record<string, unknown>>,
): string[] {
  const lines: string[] = [];
  for (const specFlag of flags.filter(takesPlainValues)) {
    for (const text of textsFor(specFlag.flag, options)) {
      const line = tellOddValue(specFlag, text);
      if (line !== undefined) {
        lines.push(line);
      }
    }
  }
  return lines;
}

/** Values of which several are alternatives: ids, names, and no entries. */
function takesPlainValues({ schema }: SpecFlag): boolean {
  const { filter } = schema;
  const isEntry = filter !== undefined && "key" in filter;
  return filter !== undefined && !isEntry && isRepeatable(schema);
}

function tellOddValue(
  { flag, schema, from }: SpecFlag,
  text: string,
): string | undefined {
  if (isJson({ text })) {
    return undefined;
  }
  const value = mainText(text, (from?.schema ?? schema).items);
  if (value.includes(",")) {
    return `${flag} "${text}" is taken as one value. For several, give the flag for each.`;
  }
  if (isTest(text) && !hasTests(schema)) {
    return `${flag} "${text}" is taken as a value, not as a test: this flag has none.`;
  }
  return undefined;
}

function hasTests({ filter }: SpecFlag["schema"]): boolean {
  return filter !== undefined && "kinds" in filter;
}

function isTest(text: string): boolean {
  const isNamed = filterOps.some((op) => text.startsWith(`${op}:`));
  return isNamed || looksLikeTest(text);
}
