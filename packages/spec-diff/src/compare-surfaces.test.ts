import { describe, expect, test } from "vitest";
import { compareSurfaces, type SurfaceName } from "./compare-surfaces.js";

const flag = (name: string, more: Partial<SurfaceName> = {}): SurfaceName => ({
  kind: "flag",
  name,
  ...more,
});

const required = { isRequired: true };

describe("Two lists of names", () => {
  test.each<[string, SurfaceName[], SurfaceName[], string[]]>([
    ["that are equal have no changes", [flag("a")], [flag("a")], []],
    [
      "in another order have none",
      [flag("a"), flag("b")],
      [flag("b"), flag("a")],
      [],
    ],
    ["break where one is gone", [flag("a")], [], ["flag-removed breaking"]],
    ["grow by a new one", [], [flag("a")], ["flag-added additive"]],
    [
      "break by a new one that is required",
      [],
      [flag("a", required)],
      ["flag-added breaking"],
    ],
    [
      "break where one is required now",
      [flag("a")],
      [flag("a", required)],
      ["flag-changed breaking"],
    ],
    [
      "do not where one is no longer required",
      [flag("a", required)],
      [flag("a")],
      [],
    ],
    [
      "break where one takes something else",
      [flag("a", { shape: "text" })],
      [flag("a", { shape: "number" })],
      ["flag-changed breaking"],
    ],
    [
      "tell kinds apart",
      [flag("a")],
      [{ kind: "export", name: "a" }],
      ["export-added additive", "flag-removed breaking"],
    ],
  ])("%s", (_, before, after, expected) => {
    const changes = compareSurfaces(before, after);
    expect(changes.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expected,
    );
  });
});
