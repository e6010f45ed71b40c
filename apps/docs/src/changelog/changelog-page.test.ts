import { describe, expect, it, test } from "vitest";
import { parseChangeset } from "./parse-changeset.js";
import { readChangesets, readPackages } from "./read-packages.js";
import { writeChangelogPage } from "./write-changelog-page.js";

const core = {
  name: "@rollcall/core",
  description: "A client.",
  changelog:
    "# @rollcall/core\n\n## 0.2.0\n\n### Minor Changes\n\n- 1a2b3c: New\n",
};
const fix = { bumps: { "@rollcall/core": "patch" }, text: "Mend it\n\nWhy." };
const other = { bumps: { "@rollcall/cli": "major" }, text: "Elsewhere" };

describe("The page of what changed in a package", () => {
  it("shows what waits for the next release, then its changelog", () => {
    const page = writeChangelogPage(core, [fix, other]);
    const order = ["## Next", "### Patch changes", "**Mend it**", "## 0.2.0"];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(page).not.toContain("Elsewhere");
    expect(page).not.toContain("# @rollcall/core\n");
  });

  it("has no Next where nothing waits", () => {
    expect(writeChangelogPage(core, [other])).not.toContain("## Next");
  });

  it("says so where nothing has changed yet", () => {
    const page = writeChangelogPage({ ...core, changelog: "" }, []);
    expect(page).toContain("Nothing has changed yet.");
  });
});

test("a changeset is its packages and its text", () => {
  const file = '---\n"@rollcall/core": minor\n---\n\nTitle\n\n- a --- b\n';
  expect(parseChangeset(file)).toEqual({
    bumps: { "@rollcall/core": "minor" },
    text: "Title\n\n- a --- b",
  });
});

test("every package that a changeset names has a page", () => {
  const names = readPackages().map(({ name }) => name);
  const changesets = readChangesets().map(parseChangeset);
  for (const { bumps } of changesets) {
    expect(names).toEqual(expect.arrayContaining(Object.keys(bumps)));
  }
});
