import fc from "fast-check";

/** What means something to a shell, to a language or to the command line. */
const signs = [
  ...["'", '"', "`", "\\", "$", "$HOME", "$(id)", "!", "#", "~", "*", "?", "%"],
  ...["\n", "\r\n", "\t", " ", "\\n", "\u2028", "\u200b", "\x7f", "\x1b"],
  ...[
    "{",
    "}",
    "[",
    "]",
    "$'{x}'",
    "{x}",
    "=",
    "&",
    ";",
    ",",
    ":",
    "+",
    "@",
    "/",
  ],
  ...["-", "--", "eq:", "in:", "pr", "np", "true", "null", "None", "7", "-0.5"],
  ...["a", "id", "é", "日本", "😀", "version=3", "2026-10-31"],
];

/** Any text but an empty one, which nobody means. */
export const texts = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/),
  fc.constantFrom(...signs),
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
);

/** Any value that JSON has: there is no -0. */
export const anyJson = fc
  .oneof(texts, fc.jsonValue({ maxDepth: 2 }))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
