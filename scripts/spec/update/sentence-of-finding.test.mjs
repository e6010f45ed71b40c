import { expect, test } from "vitest";
import { adviceOf, sentenceOf } from "./sentence-of-finding.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */

/** @type {[{ subject?: string, [key: string]: unknown }, string][]} */
const rows = [
  [
    { path: "Call.id", message: "null is a value now" },
    "`Call.id`: null is a value now.",
  ],
  [
    { path: "schema Call", message: "schema Call is named `Talk` now" },
    "`Call` is named `Talk` now.",
  ],
  [
    { path: "document", message: "callers sign in another way" },
    "Callers sign in another way.",
  ],
  [
    {
      path: "flag list --all",
      message: "the flag list --all is new",
      lens: "surface",
    },
    "The flag `list --all` is new.",
  ],
  [
    {
      path: "listCalls query.limit",
      message: "the parameter limit is gone",
      code: "parameter-removed",
      alias: { to: "page_size" },
    },
    "`listCalls query.limit` goes on, deprecated: it is `page_size` now.",
  ],
  [
    {
      subject: "--sort-order",
      message: "the parameter sort_order is gone",
      code: "parameter-removed",
      alias: { to: "order" },
    },
    "`--sort-order` goes on, deprecated: it is `--order` now.",
  ],
];

test.each(rows)(
  "%o is a sentence that says what it is about",
  ({ subject, ...finding }, sentence) => {
    const whole = /** @type {Counted} */ ({
      lens: "wire",
      code: "",
      path: "",
      ...finding,
    });
    expect(sentenceOf(whole, subject)).toBe(sentence);
  },
);

test("Advice leaves out what is for the author, and ends once", () => {
  expect(adviceOf("Pass it; to the author: keep it")).toBe("Pass it.");
  expect(adviceOf("Send it.")).toBe("Send it.");
});
