import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { requestOptions } from "./options.js";
import { defaults } from "./settings.js";

const file = new URL("./options.ts", import.meta.url);
const source = ts.createSourceFile(
  "options.ts",
  readFileSync(file, "utf8"),
  ts.ScriptTarget.Latest,
  true,
);

/** The `@default` of each member of the interfaces in `options.ts`. */
function documentedDefaults(): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of source.statements.filter(ts.isInterfaceDeclaration)) {
    for (const member of each.members) {
      const name = `${each.name.text}.${member.name?.getText()}`;
      const tag = ts
        .getJSDocTags(member)
        .find(({ tagName }) => tagName.text === "default");
      if (tag) {
        found.set(name, ts.getTextOfJSDocComment(tag.comment) ?? "");
      }
    }
  }
  return found;
}

/** Defaults that are in no table: they are what another part does. */
const inWords = {
  "RequestOptions.idempotent":
    "what the spec says: true for reading, false for POST",
  "RequestOptions.queryForm": "what the spec says, or `brackets`",
  "RequestOptions.fetch": "globalThis.fetch",
  "ClientOptions.baseUrl": "the first server of the spec",
  "ClientOptions.clock": "the platform's clock",
  "ClientOptions.random": "Math.random",
};

describe("the default that an option's docstring names", () => {
  it("is the one that holds, for every option", () => {
    const { backoff, retryBudget, rateLimit } = defaults;
    // Without a rate, only its span has a default.
    expect(rateLimit.requests).toBe(Infinity);
    const inTables = {
      "Backoff.initialMs": backoff.initialMs,
      "Backoff.maxMs": backoff.maxMs,
      "RetryBudget.burst": retryBudget.burst,
      "RetryBudget.ratio": retryBudget.ratio,
      "RateLimit.perMs": rateLimit.perMs,
      "RequestOptions.maxRetries": defaults.maxRetries,
      "RequestOptions.timeoutMs": defaults.timeoutMs,
      "RequestOptions.deadlineMs": defaults.deadlineMs,
      "RequestOptions.retryAfterMaxMs": defaults.retryAfterMaxMs,
      "RequestOptions.rateLimit": false,
      "RequestOptions.adaptiveThrottle": defaults.adaptiveThrottle,
    };
    const expected = Object.entries({ ...inTables, ...inWords }).map(
      ([name, value]) => [name, String(value)],
    );
    expect(Object.fromEntries(documentedDefaults())).toEqual(
      Object.fromEntries(expected),
    );
  });

  it("is missed by no option that has a number for one", () => {
    const numbers = Object.entries(defaults)
      .filter(([, value]) => typeof value === "number")
      .map(([name]) => `RequestOptions.${name}`);
    expect([...documentedDefaults().keys()]).toEqual(
      expect.arrayContaining(numbers),
    );
    expect(Object.keys(requestOptions)).toEqual(
      expect.arrayContaining(Object.keys(inWords).slice(0, 3).map(lastName)),
    );
  });
});

const lastName = (path: string) => path.split(".")[1];
