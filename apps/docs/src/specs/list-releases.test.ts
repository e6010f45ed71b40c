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

test("under a base, the sites of releases stand side by side", () => {
  const releases = listReleases(specs, "/docs/0.10.0/");
  const page = "https://a.example/docs/0.10.0/versions/";
  const sites = releases.map(({ href = "" }) => new URL(href, page).pathname);
  expect(sites).toEqual(["/docs/0.10.0/", "/docs/0.9.0/"]);
});
