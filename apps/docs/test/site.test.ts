import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  bundleSpec,
  filterWords,
  operationsOf,
  resolve,
  specFile,
} from "@rollcall/codegen";
import { describe, expect, it } from "vitest";
import { buildHttpReference } from "../src/reference/build-http-reference.js";
import type { Field, Section } from "../src/reference/http-reference.js";
import {
  addressesOf,
  builtPage,
  builtPages,
  dist,
  fetchedBy,
  idsOf,
  textOf,
} from "./pages.js";
import { enumValuesIn } from "./spec-values.js";

const document = await bundleSpec(specFile);
const reference = buildHttpReference(document);
const pages = builtPages();
const idsByPath = new Map(
  pages.map(({ path, html }) => [path, new Set(idsOf(html))]),
);

describe("the HTTP reference", () => {
  it.each(
    operationsOf(document).map(
      ({ id, path, operation }) => [id, { path, operation }] as const,
    ),
  )(
    "%s has a page with its path, its parameters and its answers",
    (id, { path, operation }) => {
      const page = reference.operations.find((one) => one.id === id);
      const sections = page?.sections ?? [];
      const text = textOf(builtPage(`http/${page?.slug}`));
      expect(text).toContain(path);
      for (const { name } of sections.flatMap(parametersOf)) {
        expect(text).toContain(name);
      }
      for (const answer of Object.keys(operation.responses ?? {})) {
        expect(text).toContain(answer);
      }
    },
  );

  it("tells every enum value of the list of calls on its page", () => {
    const list = operationsOf(document).find(({ id }) => id === "listCalls");
    const values = [...enumValuesIn(document, list?.operation)];
    expect(values.length).toBeGreaterThan(30);
    const text = textOf(builtPage("http/list-calls"));
    expect(values.filter((value) => !text.includes(value))).toEqual([]);
  });

  it("says what each filter does", () => {
    const filters = document.components?.schemas?.FilterCriteria?.properties;
    const rules = Object.values(filters ?? {}).map((filter) => {
      const words = filterWords(document, resolve(document, filter));
      return words?.replaceAll("`", "").replace(/\s+/g, " ");
    });
    const text = textOf(builtPage("http/list-calls"));
    expect(rules.length).toBeGreaterThan(3);
    for (const rule of rules) {
      expect(text.replaceAll(/ (?=[.,])/g, "")).toContain(`${rule}.`);
    }
  });

  it("tells every enum value of the spec somewhere", () => {
    const text = pages
      .filter(({ path }) => path.startsWith("/http/"))
      .map(({ html }) => textOf(html));
    const values = [...enumValuesIn(document, document)];
    expect(
      values.filter((value) => !text.some((page) => page.includes(value))),
    ).toEqual([]);
  });

  it("has a place for every event and every shared object", () => {
    const events = idsByPath.get("/http/webhooks/");
    const objects = idsByPath.get("/http/objects/");
    expect(
      Object.keys(document.webhooks ?? {}).filter(
        (event) => !events?.has(event),
      ),
    ).toEqual([]);
    expect(
      reference.objects.filter(({ anchor }) => !objects?.has(anchor)),
    ).toEqual([]);
  });
});

describe("every page", () => {
  it("has content", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(
      pages
        .filter(({ html }) => textOf(html).length < 60)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("fetches nothing from elsewhere", () => {
    const external = pages.flatMap(({ path, html }) =>
      fetchedBy(html)
        .filter((address) => /^(?:[a-z]+:)?\/\//.test(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(external).toEqual([]);
  });

  it("has no id twice", () => {
    const doubled = pages.flatMap(({ path, html }) => {
      const ids = idsOf(html.replace(/<svg[\s\S]*?<\/svg>/g, ""));
      return ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => `${path}#${id}`);
    });
    expect(doubled).toEqual([]);
  });

  it("links only to pages and places that exist", () => {
    const broken = pages.flatMap(({ path, html }) =>
      addressesOf(html)
        .filter((address) => !exists(path, address))
        .map((address) => `${path} -> ${address}`),
    );
    expect(broken).toEqual([]);
  });
});

function parametersOf(section: Section): readonly Field[] {
  return section.kind === "parameters" ? section.fields : [];
}

function exists(from: string, address: string): boolean {
  const url = new URL(address, `http://site.invalid${from}`);
  if (url.host !== "site.invalid") {
    return true;
  }
  const path = decodeURIComponent(url.pathname);
  const ids = idsByPath.get(path);
  if (!ids) {
    return existsSync(join(dist, path)) && statSync(join(dist, path)).isFile();
  }
  const place = decodeURIComponent(url.hash.slice(1));
  return place === "" || place === "_top" || ids.has(place);
}
