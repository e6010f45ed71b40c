import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashSource } from "../src/build/csp/hash-source.js";
import { readMarkup } from "../src/build/csp/read-markup.js";
import { builtPages, dist } from "./pages.js";

const pages = builtPages().map(({ path, html }) => {
  return { path, html, markup: readMarkup(html) };
});

describe("every built page", () => {
  it("has no style and no code in an attribute", () => {
    const faulty = pages.filter(({ markup }) => {
      return markup.styledTags.length > 0 || markup.handlers.length > 0;
    });
    expect(faulty.map(({ path }) => path)).toEqual([]);
  });

  it("names each inline script and style in its policy", () => {
    const unnamed = pages.flatMap(({ path, html, markup }) => {
      const policy = policyOf(html);
      const inline = [...markup.scripts, ...markup.styles];
      const hashes = inline.map(hashSource);
      return hashes
        .filter((hash) => !policy.includes(hash))
        .map((hash) => `${path}: ${hash}`);
    });
    expect(unnamed).toEqual([]);
  });

  it("allows nothing unsafe, but WebAssembly where the search is", () => {
    for (const { html, markup } of pages) {
      const policy = policyOf(html);
      expect(policy).not.toContain("'unsafe-");
      expect(policy.includes("'wasm-unsafe-eval'")).toBe(markup.hasSearch);
    }
  });

  it("may talk to itself, to the API and to this machine, and to nobody else", () => {
    for (const { html } of pages) {
      expect(policyOf(html)).toContain(
        "connect-src 'self' https://api.retellai.com http://127.0.0.1:* http://localhost:*;",
      );
    }
  });
});

it("leaves to the headers what a page cannot say", () => {
  const file = join(dist, "_headers");
  expect(existsSync(file)).toBe(true);
  const headers = readFileSync(file, "utf8");
  for (const name of [
    "frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: ",
    "Permissions-Policy: ",
  ]) {
    expect(headers).toContain(name);
  }
});

function policyOf(html: string): string {
  const mark = 'http-equiv="Content-Security-Policy" content="';
  const [, after = ""] = html.split(mark);
  return after.slice(0, after.indexOf('"'));
}
