import { describe, expect, test } from "vitest";
import { compareVersions } from "./compare-versions.mjs";
import { planRollback } from "./plan-rollback.mjs";
import { readArguments } from "./read-arguments.mjs";
import { restoreChangeset } from "./restore-changeset.mjs";

const name = "@rollcall/core";

describe("The plan", () => {
  const registry = {
    [name]: {
      versions: [
        "0.1.0",
        "0.10.0",
        "0.2.0",
        "0.11.0-next.0",
        "0.11.0",
        "0.12.0-canary-20261128",
        "0.12.0-next.0",
        "0.12.0-next.1",
      ],
      isDeprecated: (/** @type {string} */ version) => version === "0.10.0",
      tags: { latest: "0.11.0", next: "0.12.0-next.1" },
    },
  };

  test("moves the tag to the newest good release before", () => {
    expect(planRollback([{ name, version: "0.11.0" }], registry)).toEqual([
      {
        name,
        version: "0.11.0",
        before: "0.2.0",
        tags: [{ tag: "latest", to: "0.2.0" }],
      },
    ]);
  });

  test("skips what is rolled back with it", () => {
    const releases = [
      { name, version: "0.11.0" },
      { name, version: "0.2.0" },
    ];
    const [first, second] = planRollback(releases, registry);
    expect(first?.before).toBe("0.1.0");
    expect(second).toMatchObject({ before: "0.1.0", tags: [] });
  });

  test("has nowhere to go from the first release", () => {
    const [only] = planRollback([{ name, version: "0.1.0" }], registry);
    expect(only?.before).toBeUndefined();
  });

  test("moves the tag of a pre-release to one of its kind, or a release", () => {
    const last = { name, version: "0.12.0-next.1" };
    const first = { name, version: "0.12.0-next.0" };
    const [alone] = planRollback([last], registry);
    const [both] = planRollback([last, first], registry);
    expect(alone?.tags).toEqual([{ tag: "next", to: "0.12.0-next.0" }]);
    expect(both?.tags).toEqual([{ tag: "next", to: "0.11.0" }]);
  });

  test("refuses what is not published", () => {
    const plan = () => planRollback([{ name, version: "9.9.9" }], registry);
    expect(plan).toThrow(/@rollcall\/core@9.9.9 is not published: .*0.12/);
  });
});

test("Versions are ordered as semver orders them", () => {
  const ordered = [
    "0.2.0",
    "0.10.0-next.2",
    "0.10.0-next.10",
    "0.10.0-next.10.1",
    "0.10.0-preview",
    "0.10.0",
  ];
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
});

describe("A restored changeset", () => {
  const text =
    '---\n"@rollcall/cli": minor\n"@rollcall/core": patch\n---\n\nWhy\n';

  test("names what is rolled back alone", () => {
    expect(restoreChangeset(text, [name])).toBe(
      '---\n"@rollcall/core": patch\n---\n\nWhy\n',
    );
  });

  test("adds a package to what another rollback has restored", () => {
    const present = '---\n"@rollcall/core": patch\n---\n\nSaid anew\n';
    expect(restoreChangeset(text, ["@rollcall/cli"], present)).toBe(
      '---\n"@rollcall/core": patch\n"@rollcall/cli": minor\n---\n\nSaid anew\n',
    );
  });

  test("stays as it was worded after it was restored", () => {
    const present = '---\n"@rollcall/core": minor\n---\n\nSaid anew\n';
    expect(restoreChangeset(text, [name], present)).toBe(present);
  });

  test("is left out where it names none of it", () => {
    expect(restoreChangeset(text, ["@rollcall/mock-server"])).toBeUndefined();
  });
});

describe("The arguments", () => {
  test("may name releases, a reason and a dry run", () => {
    const args = [`${name}@1.2.3`, "--reason", "loses calls", "--dry-run"];
    expect(readArguments(args, [name])).toEqual({
      releases: [{ name, version: "1.2.3" }],
      commit: undefined,
      reason: "loses calls",
      isDryRun: true,
    });
  });

  /** @type {[args: string[], fault: RegExp][]} */
  const wrong = [
    [[], /Name releases, or one commit/],
    [[name], /is no <package>@<version>/],
    [[`${name}@latest`], /is no <package>@<version>/],
    [["left-pad@1.0.0"], /none of the published packages/],
    [[`${name}@1.0.0`, `${name}@1.0.0`], /named twice/],
    [[`${name}@1.0.0`, "--commit", "abc"], /or one commit/],
    [["--commit"], /--commit needs a value/],
    [["--commit", "--dry-run"], /--commit needs a value/],
    [["--force"], /no option --force/],
  ];
  test.each(wrong)("%j are refused", (args, fault) => {
    expect(() => readArguments(args, [name])).toThrow(fault);
  });
});
