import { expect, test } from "vitest";
import { listReleases } from "./list-releases.js";

const specOf = (version: string, ...releases: string[]) => ({
  version,
  document: {},
  released: releases.map((release) => ({ release, document: {} })),
});
const specs = [specOf("v3", "0.10.0", "0.9.0"), specOf("v1", "0.9.0")];

test("releases are listed newest first, with the documents that they kept", () => {
  expect(listReleases(specs, "/")).toEqual([
    { release: "0.10.0", versions: ["v3"] },
    { release: "0.9.0", versions: ["v3", "v1"] },
  ]);
});

test.each([
  ["/0.10.0/", ["/0.10.0/", "/0.9.0/"]],
  ["/docs/next/", ["/docs/0.10.0/", "/docs/0.9.0/"]],
])("the sites of releases stand beside %s", (base, sites) => {
  const releases = listReleases(specs, base);
  expect(releases.map(({ href }) => href)).toEqual(sites);
});
