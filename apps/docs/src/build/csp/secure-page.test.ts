import { describe, expect, it } from "vitest";
import { hashSource } from "./hash-source.js";
import { mendCodeScript } from "./mend-code-script.js";
import { mendCodeStyles } from "./mend-code-styles.js";
import { securePage } from "./secure-page.js";

const api = ["https://api.example"];

function pageOf(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body>${body}</body></html>`;
}

describe("a secured page", () => {
  it("says its policy right after its encoding", () => {
    const secured = securePage(pageOf(""), api);
    expect(secured).toContain(
      `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy"`,
    );
  });

  it("says it first of all where there is no head", () => {
    const secured = securePage("<!doctype html><title>Moved</title>", api);
    expect(secured.startsWith("<!doctype html><meta http-equiv=")).toBe(true);
  });

  it.each([
    ["a script", "<script>a < b && c</script>", "a < b && c"],
    ["a style", "<style>a{}</style>", "a{}"],
    [
      "a style without scripts",
      "<noscript><style>b{}</style></noscript>",
      "b{}",
    ],
  ])("names %s by its hash", (_, body, source) => {
    expect(securePage(pageOf(body), api)).toContain(hashSource(source));
  });

  it("names no data and no file", () => {
    const body = `<script type="application/json">{}</script><script src="/a.js"></script>`;
    const secured = securePage(pageOf(body), api);
    expect(secured).toContain("script-src 'self';");
  });

  it("turns a style into a class that wins over others", () => {
    const body = `<b class="x" style="color:red" data-a="&quot;&amp;">a</b>`;
    const secured = securePage(pageOf(body), api);
    const [, name] =
      /<b class="(s-\w{5}) x" data-a="&quot;&amp;">/.exec(secured) ?? [];
    expect(secured).toContain(
      `<style>.${name}:not(#_){color:red}</style></head>`,
    );
  });

  it("keeps what a script will show hidden only where there are no scripts", () => {
    const secured = securePage(pageOf(`<i style="display: none;">a</i>`), api);
    expect(secured).toContain("@media (scripting:none){");
  });

  it("is the same each time", () => {
    const body = `<b style="a:1"></b><i style="b:2"></i><script>1</script>`;
    expect(securePage(pageOf(body), api)).toBe(securePage(pageOf(body), api));
  });

  it("cannot be made of code in an attribute", () => {
    const page = pageOf(`<b onclick="alert()">a</b>`);
    expect(() => securePage(page, api)).toThrow('"onclick" holds code');
  });
});

it("finds coloured words by their class", () => {
  const css = ".ec-line :where(span[style^='--']:not([class])){color:red}";
  expect(mendCodeStyles(css)).toBe(
    ".ec-line :where(span[class^='s-']){color:red}",
  );
});

it("makes no landmark of a block of code", () => {
  const script = 'e.setAttribute("role","region")';
  expect(mendCodeScript(script)).toBe('e.setAttribute("role","group")');
});
