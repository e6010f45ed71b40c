import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { markdownAddress } from "../src/site/markdown-address.js";
import { builtFile, builtPages, dist } from "./pages.js";

const isRead = ({ path, html }: { path: string; html: string }) => {
  const isRedirect = html.includes('http-equiv="refresh"');
  return !isRedirect && path !== "/404.html";
};
const pages = builtPages().filter(isRead);
const full = builtFile("/llms-full.txt");
const list = builtFile("/llms.txt");

describe("every page", () => {
  it("is there as Markdown, with its title", () => {
    const lacking = pages.filter(({ path }) => {
      const file = join(dist, markdownAddress(path));
      return !existsSync(file) || !/^# \S/.test(readFileSync(file, "utf8"));
    });
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  it("is in llms.txt, and whole in llms-full.txt", () => {
    for (const { path } of pages) {
      const address = markdownAddress(path);
      expect(list).toContain(`](${address})`);
      expect(full.includes(builtFile(address)), path).toBe(true);
    }
  });

  it("stands in llms.txt under the heading of its sidebar", () => {
    const [, after = ""] = list.split("\n## TypeScript\n");
    const [section = ""] = after.split("\n## ");
    const typescript = pages.filter(({ path }) => {
      return path.startsWith("/typescript/rollcall/core/classes/");
    });
    expect(typescript.length).toBeGreaterThan(5);
    for (const { path } of typescript) {
      expect(section).toContain(markdownAddress(path));
    }
  });

  it("leads to its Markdown, in the head and beside the title", () => {
    for (const { path, html } of pages) {
      expect(html).toContain(
        `<link rel="alternate" type="text/markdown" href="${markdownAddress(path)}"`,
      );
    }
  });

  it("has one description, and an image of 1200 by 630", () => {
    for (const { path, html } of pages) {
      const descriptions = html.match(/<meta name="description"[^>]*>/g) ?? [];
      expect(descriptions, path).toHaveLength(1);
      const [, image = ""] =
        /property="og:image" content="([^"]*)"/.exec(html) ?? [];
      expect(sizeOfPng(image), path).toEqual([1200, 630]);
    }
  });

  it("has a description of its own where people find it by one", () => {
    const own = pages.filter(({ path }) => !path.startsWith("/typescript/"));
    const descriptions = own.map(({ html }) => {
      return /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
    });
    expect(descriptions.filter((text) => text.length < 20)).toEqual([]);
  });
});

test.each([
  ["/cli/list.md", ["# rollcall list", "```sh", "`--since <time>`"]],
  ["/http/v3/list-calls.md", ["# List calls", "filter_criteria"]],
  ["/mock/faults.md", ["| effect", "`status=503`"]],
  ["/quickstart.md", ["```ts\n// calls.ts"]],
])("%s reads like Markdown", (address, parts) => {
  const markdown = builtFile(address);
  for (const part of parts) {
    expect(markdown).toContain(part);
  }
  expect(markdown).not.toMatch(
    /<\/?(div|span|p|figure|script|starlight-\w+)\b/,
  );
});

test.each(["v1", "v3"])("the document of %s can be downloaded", (version) => {
  const json = JSON.parse(builtFile(`/openapi/${version}.json`));
  expect(json.openapi).toMatch(/^3\.1/);
  expect(builtFile(`/openapi/${version}.yaml`)).toMatch(/^openapi: /);
});

/** Width and height stand in the first chunk of a PNG. */
function sizeOfPng(address: string): number[] {
  const bytes = readFileSync(join(dist, address));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
