import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeRoff, writeItem, writeLiteral, writeRequest } from "./roff.js";

/** What roff shows of a text. */
function showRoff(written: string): string {
  return written
    .replaceAll("\\&", "")
    .replace(/\\\(aq|\\\(ga|\\\(dq|\\\(ha|\\\(ti/g, (name) => {
      return (
        { aq: "'", ga: "`", dq: '"', ha: "^", ti: "~" }[name.slice(2)] ?? ""
      );
    })
    .replace(/\\\[u([0-9A-F]+)\]/g, (_, digits) => {
      return String.fromCodePoint(Number.parseInt(digits, 16));
    })
    .replaceAll("\\-", "-")
    .replaceAll("\\e", "\\");
}

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[.'"\\\-~^` \na]*$/),
);

test("roff shows a text as it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(showRoff(escapeRoff(text))).toBe(text);
    }),
  );
});

test("no text is a request, or more than an argument of one", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const line of escapeRoff(text).split("\n")) {
        expect(line).not.toMatch(/^[.']/);
        expect(line).toMatch(/^[ -!#-~]*$/);
      }
    }),
  );
});

test.each([
  [".TH is a request", "\\&.TH is a request"],
  ["'don't", "\\(aqdon\\(aqt"],
  ["a\n.b", "a\n\\&.b"],
  ["--no-input", "\\-\\-no\\-input"],
  ["C:\\n", "C:\\en"],
  ["<id>…", "<id>\\[u2026]"],
  ["~/.config ^ `a`", "\\(ti/.config \\(ha \\(gaa\\(ga"],
])("%j is written as %j", (text, written) => {
  expect(escapeRoff(text)).toBe(written);
});

test("what stands in a request stays in it", () => {
  expect(writeRequest("SH", 'a "b" c')).toBe('.SH "a \\(dqb\\(dq c"');
  expect(writeItem("-o", ".txt")).toEqual([".TP", '.B "\\-o"', "\\&.txt"]);
  expect(writeLiteral(".a\nb")).toEqual([".nf", "\\&.a\nb", ".fi"]);
});
