import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { filterWords, operationsOf, resolve } from "@rollcall/codegen";
import { describe, expect, it, test } from "vitest";
import { listFormerAddresses } from "../src/build/former-addresses.js";
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
import { toldVersions } from "./support/told-versions.js";

const references = toldVersions.map(({ reference }) => reference);
const pages = builtPages();
const idsByPath = new Map(
  pages.map(({ path, html }) => [path, new Set(idsOf(html))]),
);

describe.each(toldVersions)("the HTTP reference of $version", (told) => {
  const { document, reference } = told;
  const { name, base } = reference;

  it.each(
    operationsOf(document).map(
      ({ id, path, operation }) => [id, { path, operation }] as const,
    ),
  )(
    "%s has a page with its path, its parameters and its answers",
    (id, { path, operation }) => {
      const page = reference.operations.find((one) => one.id === id);
      const sections = page?.sections ?? [];
      const text = textOf(builtPage(`${base}/${page?.slug}`));
      expect(text).toContain(path);
      for (const field of sections.flatMap(parametersOf)) {
        expect(text).toContain(field.name);
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
    const text = textOf(builtPage(`${base}/list-calls`));
    expect(values.filter((value) => !text.includes(value))).toEqual([]);
  });

  it("says what each filter does", () => {
    const filters = document.components?.schemas?.FilterCriteria?.properties;
    const rules = Object.values(filters ?? {}).map((filter) => {
      const words = filterWords(document, resolve(document, filter));
      return words?.replaceAll("`", "").replace(/\s+/g, " ");
    });
    const text = textOf(builtPage(`${base}/list-calls`));
    expect(rules.length).toBeGreaterThan(3);
    for (const rule of rules) {
      expect(text.replaceAll(/ (?=[.,])/g, "")).toContain(`${rule}.`);
    }
  });

  it("tells every enum value of the spec somewhere", () => {
    const text = pages
      .filter(({ path }) => path.startsWith(base))
      .map(({ html }) => textOf(html));
    const values = [...enumValuesIn(document, document)];
    expect(
      values.filter((value) => !text.some((page) => page.includes(value))),
    ).toEqual([]);
  });

  it("names every field that filters know and no answer shows", () => {
    const schemas = Object.values(document.components?.schemas ?? {});
    const hidden = schemas.flatMap((schema) =>
      Object.keys(schema["x-hidden-properties"] ?? {}),
    );
    const ids = idsByPath.get(`${base}/objects/`) ?? new Set();
    for (const field of hidden) {
      expect([...ids].some((id) => id.endsWith(`.${field}`))).toBe(true);
    }
  });

  it("has a place for every event and every shared object", () => {
    const events = idsByPath.get(`${base}/webhooks/`);
    const objects = idsByPath.get(`${base}/objects/`);
    expect(
      Object.keys(document.webhooks ?? {}).filter(
        (event) => !events?.has(event),
      ),
    ).toEqual([]);
    expect(
      reference.objects.filter(({ anchor }) => !objects?.has(anchor)),
    ).toEqual([]);
  });

  it("leads from every page to the other version, and marks a legacy one", () => {
    const own = pages.filter(({ path }) => path.startsWith(`${base}/`));
    const others = references.filter((one) => one.name !== name);
    expect(own.length).toBe(reference.operations.length + 3);
    for (const { html } of own) {
      for (const other of others) {
        expect(html).toContain(`href="${other.base}/`);
      }
      const isMarked = html.includes("notice of 2026-06-15");
      expect(isMarked).toBe(reference.legacy !== undefined);
    }
  });
});

test.each([
  ["/http/v1/list-calls/", "/http/v3/list-calls/"],
  ["/http/v3/get-call/", "/http/v1/get-call/"],
  ["/http/v1/register-call/", "/http/v3/register-phone-call/"],
  ["/http/v3/register-phone-call/", "/http/v1/register-call/"],
  ["/http/v3/update-call/", "/http/v1/"],
  ["/http/v1/objects/", "/http/v3/objects/"],
])("the switch on %s leads to %s", (from, to) => {
  const html = builtPage(from);
  const [nav = ""] = /<nav class="ref-versions[\s\S]*?<\/nav>/.exec(html) ?? [];
  expect(addressesOf(nav)).toContain(to);
});

describe("a former address", () => {
  const former = Object.entries(listFormerAddresses(references));
  it.each(former)("%s leads to %s, without a script", (from, to) => {
    const html = builtPage(from);
    expect(html).toContain(`content="0;url=${to}"`);
    expect(idsByPath.has(to)).toBe(true);
  });
});

describe("the sidebar", () => {
  const listed = pages
    .filter(({ html }) => !isRedirect(html))
    .map(({ path, html }) => {
      const [, rest = ""] = html.split('<nav class="sidebar');
      const [nav = ""] = rest.split("</nav>");
      const links = addressesOf(nav);
      const own = links.filter((link) => link.startsWith("/typescript/"));
      return { path, own };
    })
    .filter(({ path }) => path !== "/404.html");
  const isOwn = ({ path }: { path: string }) => path.startsWith("/typescript/");
  /** A module lies above its exports; of any kind, these have nothing below. */
  const isModule = (path: string) => {
    return listed.some((one) => one.path !== path && one.path.startsWith(path));
  };
  /** Without the kind and the name: `/typescript/rollcall/core/`. */
  const moduleOf = (path: string) => path.split("/").slice(0, -3).join("/");

  it("leads from every page to the overview of TypeScript, and no further", () => {
    const others = listed.filter((page) => !isOwn(page));
    expect(others.length).toBeGreaterThan(50);
    const wrong = others.filter(({ own }) => own.join() !== "/typescript/");
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("lists on a page of TypeScript all of its own module", () => {
    const symbols = listed.filter(isOwn).filter(({ path }) => !isModule(path));
    const all = symbols.map(({ path }) => path);
    const wrong = symbols.filter(({ path, own }) => {
      const module = moduleOf(path);
      const inModule = all.filter((other) => moduleOf(other) === module);
      return inModule.some((other) => !own.includes(other));
    });
    expect(all.length).toBeGreaterThan(200);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("lists all pages of TypeScript on their overview", () => {
    const overview = listed.find(({ path }) => path === "/typescript/");
    const others = listed.filter(isOwn).flatMap(({ own }) => own);
    expect(new Set(overview?.own)).toEqual(new Set(others));
  });

  it("leaves other modules out of a page of TypeScript", () => {
    const page = "/typescript/rollcall/core/otel/functions/otel/";
    const otel = listed.find(({ path }) => path === page);
    expect(otel?.own).toEqual([
      "/typescript/",
      "/typescript/rollcall/core/otel/interfaces/oteloptions/",
      page,
    ]);
  });
});

describe("every page", () => {
  it("has content", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(
      pages
        .filter(({ html }) => !isRedirect(html) && textOf(html).length < 60)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("has a heading, and a way back to the first page", () => {
    const lost = pages.filter(({ html }) => {
      const hasHeading = /<h1\b/.test(html);
      const hasWayBack = addressesOf(html).includes("/");
      return !isRedirect(html) && !(hasHeading && hasWayBack);
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
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

/** A former address has nothing but the way to the new one. */
function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

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
