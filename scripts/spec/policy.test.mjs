import { describe, expect, test } from "vitest";
import {
  findRequiredBump,
  isSmaller,
  largestBump,
  readPolicy,
} from "./policy.mjs";
import { withAliases } from "./with-aliases.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/** @type {import("./policy.mjs").Rules} */
const rules = {
  wire: {
    breaking: "major",
    additive: "minor",
  },
  types: { breaking: "major" },
  where: "^listCalls",
};

/**
 * @param {Finding["lens"]} lens
 * @param {Finding["severity"]} severity
 * @param {string} path
 */
function finding(lens, severity, path = "listCalls query.limit") {
  return /** @type {Finding} */ ({
    lens,
    severity,
    path,
  });
}

describe("A package needs", () => {
  test.each([
    ["no release for no findings", [], "1.0.0", "none"],
    ["none for words", [finding("docs", "docs")], "1.0.0", "none"],
    [
      "none for a lens that it has no rules for",
      [finding("surface", "breaking")],
      "1.0.0",
      "none",
    ],
    [
      "none for what is elsewhere",
      [finding("wire", "breaking", "getCall 200")],
      "1.0.0",
      "none",
    ],
    [
      "a minor one for what is additive",
      [finding("wire", "additive")],
      "1.0.0",
      "minor",
    ],
    [
      "a major one for what breaks",
      [finding("types", "breaking")],
      "1.0.0",
      "major",
    ],
    [
      "a minor one for what breaks while it is 0.x",
      [finding("types", "breaking")],
      "0.3.0",
      "minor",
    ],
    [
      "the largest of what its findings need",
      [finding("wire", "additive"), finding("types", "breaking")],
      "2.1.0",
      "major",
    ],
  ])("%s", (_, findings, version, bump) => {
    expect(findRequiredBump(rules, findings, version).bump).toBe(bump);
  });

  test.each([
    [
      "minor",
      "2.1.0",
      { ...rules, types: { breaking: "major", aliased: "minor" } },
    ],
    ["major", "2.1.0", rules],
  ])(
    "a %s one for what goes on under its name of before, at %s",
    (bump, version, some) => {
      const aliased = withAliases(
        [
          {
            ...finding("types", "breaking", "listCalls"),
            code: "types-name-renamed",
            pointer: "/paths/~1list-calls/get/operationId",
            before: "listCalls",
            after: "searchCalls",
          },
        ],
        [
          {
            kind: "operation",
            from: "listCalls",
            to: "searchCalls",
            since: "2.2.0",
          },
        ],
      );
      const rated = findRequiredBump(
        /** @type {import("./policy.mjs").Rules} */ (some),
        aliased,
        version,
      );
      expect(rated.bump).toBe(bump);
    },
  );

  test("a release for what is of an operation that was renamed", () => {
    const [renamed] = withAliases(
      [finding("wire", "breaking", "searchCalls query.limit")],
      [
        {
          kind: "operation",
          from: "listCalls",
          to: "searchCalls",
          since: "2.2.0",
        },
      ],
    );
    expect(renamed?.formerPath).toBe("listCalls query.limit");
    const { bump } = findRequiredBump(rules, renamed ? [renamed] : [], "1.0.0");
    expect(bump).toBe("major");
  });

  test("nothing for what is waived", () => {
    const waiver = {
      fingerprint: "0123456789ab",
      reason: "nobody sends it",
      expires: "2027-01-31",
    };
    const waived = {
      ...finding("wire", "breaking"),
      waiver,
    };
    const { bump, counted } = findRequiredBump(rules, [waived], "1.0.0");
    expect(bump).toBe("none");
    expect(counted).toEqual([]);
  });

  test("a release for its own names, wherever they are", () => {
    const own = {
      ...rules,
      surface: { breaking: "major" },
    };
    const { bump } = findRequiredBump(
      /** @type {import("./policy.mjs").Rules} */ (own),
      [finding("surface", "breaking", "flag list --all")],
      "1.0.0",
    );
    expect(bump).toBe("major");
  });

  test("what it needs for reasons, which are named", () => {
    const small = finding("wire", "additive");
    const large = finding("types", "breaking");
    const { reasons } = findRequiredBump(rules, [small, large], "1.0.0");
    expect(reasons).toEqual([large]);
  });

  test("what counts for it through the lenses that it has rules for", () => {
    const own = finding("wire", "additive");
    const others = finding("surface", "breaking");
    const { counted } = findRequiredBump(rules, [own, others], "1.0.0");
    expect(counted).toEqual([own]);
  });
});

test("Bumps have an order", () => {
  expect(largestBump("patch", "major", "none")).toBe("major");
  expect(largestBump()).toBe("none");
  expect(isSmaller("patch", "minor")).toBe(true);
  expect(isSmaller("minor", "minor")).toBe(false);
});

test("The policy of this repository names packages and lenses that there are", () => {
  const { packages, documentation } = readPolicy();
  expect(Object.keys(packages)).toContain("@rollcall/core");
  expect(documentation.every((name) => name.startsWith("x-"))).toBe(true);
  const lenses = Object.values(packages).flatMap(({ where, ...rest }) =>
    Object.keys(rest),
  );
  expect(["wire", "types", "surface", "docs"]).toEqual(
    expect.arrayContaining(lenses),
  );
});
