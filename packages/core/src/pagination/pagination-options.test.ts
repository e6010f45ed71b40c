import { expect, it } from "vitest";
import { documentedDefaults } from "../../test/support/documented-defaults.js";
import { paginationDefaults } from "./pagination-options.js";

it("has the defaults that the docstrings name", () => {
  const file = new URL("./pagination-options.ts", import.meta.url);
  const expected = Object.entries(paginationDefaults).map(([name, value]) => [
    `PaginationOptions.${name}`,
    String(value),
  ]);
  expect(Object.fromEntries(documentedDefaults(file))).toEqual(
    Object.fromEntries(expected),
  );
});
