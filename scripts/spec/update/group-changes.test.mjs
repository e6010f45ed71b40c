import { expect, test } from "vitest";
import { groupChanges, pickTellingChanges } from "./group-changes.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */

/**
 * @param {Counted["lens"]} lens
 * @param {string} path
 * @param {Partial<Counted>} [more]
 */
function change(lens, path, more) {
  return /** @type {Counted} */ ({
    lens,
    path,
    severity: "additive",
    side: "new",
    uses: [],
    ...more,
  });
}

const property = change("wire", "FilterCriteria.language");

test.each([
  [
    "the same of the types",
    property,
    change("types", "schema FilterCriteria.language"),
  ],
  ["its flag", property, change("surface", "flag list --language")],
  [
    "its parameter",
    property,
    change("surface", "parameter listCalls filter_criteria.language"),
  ],
  [
    "the name of an operation that was renamed",
    change("types", "listCalls", { after: "findCalls" }),
    change("surface", "operation findCalls"),
  ],
  [
    "the route of an operation that moved",
    change("wire", "getCall", { after: "get /v2/calls/{id}" }),
    change("surface", "route GET /v2/calls/{}"),
  ],
  [
    "what is said by the new name of its operation",
    change("types", "listCalls request query.limit"),
    change("wire", "findCalls query.limit", {
      formerPath: "listCalls query.limit",
    }),
  ],
])("A change stands with %s", (_, one, other) => {
  expect(groupChanges([one, other])).toMatchObject([{ changes: [one, other] }]);
});

test("A name that nothing in the document changed stands alone", () => {
  const flag = change("surface", "flag list --loud");
  expect(groupChanges([flag, property])).toMatchObject([
    { path: "FilterCriteria.language" },
    { path: "flag list --loud" },
  ]);
});

test("The weightiest group comes first, and is told by its weightiest", () => {
  const breaking = change("types", "schema Call.id", { severity: "breaking" });
  const same = change("wire", "Call.id");
  const groups = groupChanges([property, same, breaking]);
  expect(groups.map(({ path }) => path)).toEqual([
    "Call.id",
    "FilterCriteria.language",
  ]);
  expect(groups.map(pickTellingChanges)).toEqual([[breaking], [property]]);
});
