import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { listGuides } from "../src/build/index.js";
import { listSamples } from "./samples/sample-files.js";

const folder = fileURLToPath(new URL("../src/content/docs", import.meta.url));

// Its programs stand in the page, where the testbed compiles and runs them.
const runByTestbed = "from-the-legacy-list-to-v3.mdx";

const guides = readdirSync(`${folder}/guides`);
const written = guides.filter((name) => name !== runByTestbed);
const pages = ["index.mdx", "quickstart.mdx"].concat(
  written.map((name) => `guides/${name}`),
);
const texts = pages.map((page) => {
  return [page, readFileSync(`${folder}/${page}`, "utf8")] as const;
});

describe("A page of the guides", () => {
  it.each(texts)(
    "%s has no code that is not included from a sample",
    (_page, text) => {
      const fences = text.split("\n").filter((line) => line.startsWith("```"));
      expect(fences).toEqual([]);
    },
  );
});

test("Every guide is in the sidebar, once", () => {
  const slugs = listGuides().map(({ slug }) => `${slug.slice(7)}.mdx`);
  expect(slugs.sort()).toEqual(guides.sort());
});

test("Every sample is shown", () => {
  const shown = texts.map(([, text]) => text).join("\n");
  const unseen = listSamples("").filter((file) => {
    return file.includes(".") && !shown.includes(`file="${file}"`);
  });
  expect(unseen).toEqual([]);
});
