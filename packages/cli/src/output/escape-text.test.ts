import { describe, expect, it } from "vitest";
import { escapeForLines, escapeForPeople, escapeJson } from "./escape-text.js";

describe("what people read", () => {
  it.each<[string, string, string]>([
    ["a colour", "\u001b[31mred", "\\u001b[31mred"],
    ["a C1 control", "\u009b31m", "\\u009b31m"],
    ["a line break", "a\r\nb\tc", "a\\r\\nb\\tc"],
    ["a text turned round", "a\u202ecba", "a\\u202ecba"],
    ["no width", "a\u200bb\u2060c\ufeffd", "a\\u200bb\\u2060c\\ufeffd"],
    ["a separator of lines", "a\u2028b", "a\\u2028b"],
    ["half a pair", "a\ud83d", "a\\ud83d"],
    ["letters that cannot be seen", "a\u3164b\u115fc", "a\\u3164b\\u115fc"],
    ["a tag behind a letter", "a\u{e0061}", "a\\udb40\\udc61"],
    ["a joiner between letters", "a\u200db", "a\\u200db"],
    ["many selectors", "❤\ufe0f\ufe0f", "❤\ufe0f\\ufe0f"],
  ])("has an escape for %s", (_, text, shown) => {
    expect(escapeForPeople(text)).toBe(shown);
  });

  it.each([
    "Zoë",
    "漢字",
    "e\u0301",
    "👩‍👩‍👧",
    "👍🏽",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "1\ufe0f\u20e3",
    "שלום",
  ])("has no escape in %s", (text) => {
    expect(escapeForPeople(text)).toBe(text);
  });
});

it("A reader of lines gets escapes for what ends a line, and nothing else", () => {
  const text = "a\nb\u0085c\u2029d\u202e👩‍👩‍👧\u200b";
  expect(escapeForLines(text)).toBe("a\\nb\\u0085c\\u2029d\u202e👩‍👩‍👧\u200b");
});

it("JSON for people keeps its own line breaks, and reads back the same", () => {
  const value = { "a\u202e": "b\u200b\u{e0061}\n" };
  const json = escapeJson(JSON.stringify(value, null, 2), true);
  expect(json).toBe('{\n  "a\\u202e": "b\\u200b\\udb40\\udc61\\n"\n}');
  expect(JSON.parse(json)).toEqual(value);
});
