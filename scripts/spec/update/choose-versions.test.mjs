import { expect, test } from "vitest";
import { chooseVersions } from "./choose-versions.mjs";

/** @param {ReturnType<typeof chooseVersions>} versions */
function namesOf(versions) {
  return versions.map(({ name }) => name);
}

const document = "https://x.example/openapi.json";

test("Without a document, all versions are updated", () => {
  expect(namesOf(chooseVersions(undefined, undefined))).toEqual(["v1", "v3"]);
});

test("A document is for the version that is named, or begins it", () => {
  expect(namesOf(chooseVersions("v1", document))).toEqual(["v1"]);
  expect(namesOf(chooseVersions("v9", document))).toEqual(["v9"]);
});

test.each([
  ["v9", undefined, "--version v9: there is v1, v3; give a document"],
  ["new", "a.json", "--version new: a version is named like v1"],
  [undefined, document, "--version with one of v1, v3"],
])(
  "A version %s for the document %s is an error",
  (name, document, message) => {
    expect(() => chooseVersions(name, document)).toThrow(message);
  },
);
