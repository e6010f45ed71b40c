import { type GlobToken, readGlob } from "./glob.js";
import type { FieldTest } from "./where.js";

/** A test as the API knows it. */
export interface ApiTest {
  readonly op: string;
  readonly value?: unknown;
}

/** What a test is for the API: in each of the ways to say it. */
export function apiTestsOf({ op, values }: FieldTest): ApiTest[] {
  const [value] = values;
  switch (op) {
    case "in": {
      const any = {
        op: "in",
        value: values,
      };
      if (values.length === 1) {
        return [{ op: "eq", value }, any];
      }
      return [any];
    }
    case "pr":
    case "np":
      return [{ op }];
    case "like":
      return askGlob(String(value));
    case "unlike":
      return [];
    default:
      return [
        {
          op,
          value,
        },
      ];
  }
}

/** A glob that begins with, ends with or contains a text, or is one. */
function askGlob(pattern: string): ApiTest[] {
  const tokens = readGlob(pattern);
  const texts = tokens.filter((token) => typeof token === "object");
  const shape = writeShape(tokens);
  const op = globOps[shape];
  const [text] = texts;
  if (op && text) {
    return [
      {
        op,
        value: text.literal,
      },
    ];
  }
  return [];
}

/** `a*`: a text and a star. */
function writeShape(tokens: readonly GlobToken[]): string {
  const signs = tokens.map((token) => {
    const isText = typeof token === "object";
    if (isText) {
      return "a";
    }
    return token;
  });
  return signs.join("");
}

const globOps: Readonly<Record<string, string>> = {
  a: "eq",
  "a*": "sw",
  "*a": "ew",
  "*a*": "co",
};
