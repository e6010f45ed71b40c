import { readdirSync } from "node:fs";
import { join } from "node:path";
import getReleasePlan from "@changesets/get-release-plan";
import { expect, test } from "vitest";
import { rootFolder } from "../src/workspace/paths.js";
import { listPublishedPackages } from "../src/workspace/published.js";

test("The next release is planned from every changeset, and releases only what is published", async () => {
  const files = readdirSync(join(rootFolder, ".changeset"))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => name.replace(/\.md$/, ""));
  const { changesets } = await getReleasePlan(rootFolder);
  expect(changesets.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(changesets.filter(({ summary }) => summary === "")).toEqual([]);
  expect(listPublishedPackages().map(({ manifest }) => manifest.name)).toEqual(
    expect.arrayContaining(
      changesets.flatMap(({ releases }) => releases.map(({ name }) => name)),
    ),
  );
});
