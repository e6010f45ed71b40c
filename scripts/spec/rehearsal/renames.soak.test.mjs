import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { inRoot } from "../../support/root.mjs";
import { compileSnippets } from "../update/notes/compile-snippets.mjs";
import { planRehearsal } from "./rehearse.mjs";
import { loadClient } from "./run-client.mjs";

/** @typedef {import("./copy-spec.mjs").Edit} Edit */
/** @typedef {import("./rehearse.mjs").Plan} Plan */

/**
 * @param {Plan} plan
 * @param {string} part of the path
 */
function textOf({ files }, part) {
  return String(files.find(({ path }) => path.includes(part))?.text ?? "");
}

/**
 * The generated files as they would be.
 * @param {Plan} plan
 */
function generatedIn({ files }) {
  const folder = "packages/core/src/generated";
  const names = [
    "call.ts",
    "enums.ts",
    "filters.ts",
    "operations.ts",
    "reference.ts",
    "types.ts",
    "validators.ts",
  ];
  const made = new Map(files.map(({ path, text }) => [basename(path), text]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      String(made.get(name) ?? readFileSync(inRoot(folder, name), "utf8")),
    ]),
  );
}

/** @param {Plan} plan */
function coreRelease({ report: { releases } }) {
  return releases.find(({ name }) => name === "@rollcall/core");
}

/**
 * A client of the mock, made of what an update plans.
 * @param {Plan} plan
 * @returns {Promise<Record<string, any>>}
 */
async function startClient(plan) {
  const loaded = await loadClient(generatedIn(plan));
  const { fetch } = loaded.createMock({ calls: 30 });
  /** @type {string[]} */
  const urls = [];
  const client = loaded.createClient({
    apiKey: "key",
    fetch: (/** @type {string} */ url, /** @type {RequestInit} */ init) => {
      urls.push(decodeURIComponent(String(url)));
      return fetch(url, init);
    },
  });
  return {
    ...loaded,
    client,
    urls,
  };
}

const list = "paths/list-calls.yaml";

describe("A renamed operation", () => {
  /** @type {Edit[]} */
  const edits = [[list, "operationId: listCalls", "operationId: searchCalls"]];

  test("goes on under its id of before", { timeout: 120_000 }, async () => {
    const plan = await planRehearsal(...edits);
    expect(plan.report.verdict).toMatchObject({
      level: "breaking",
      types: "breaking",
    });
    expect(coreRelease(plan)).toEqual({
      name: "@rollcall/core",
      bump: "minor",
      level: "breaking",
      deprecates: ["operation listCalls (now searchCalls)"],
    });
    expect(textOf(plan, "aliases.yaml")).toContain(
      "- kind: operation\n  from: listCalls\n  to: searchCalls\n  since: 0.1.0\n",
    );
    const draft = textOf(plan, ".changeset/spec-v1-core");
    expect(draft).toContain('"@rollcall/core": minor');
    expect(draft).toContain("**Deprecated**: follow the API's v1");
    expect(draft).toContain(
      "```diff\n- await client.send(operations.listCalls, {});\n+ await client.send(operations.searchCalls, {});\n```",
    );
    const old = `const calls = await client.calls.list({ limit: 2 });
      const same = await client.send(operations.listCalls, { limit: 2 });
      const { data } = await client.raw.GET("/list-calls");
      for await (const { call_id } of client.iterate<components["schemas"]["Call"]>(operations.listCalls, { limit: 2 })) call_id satisfies string;
      const id: string | undefined = same[0]?.call_id;`;
    expect(compileSnippets(generatedIn(plan), [old])).toEqual([[]]);
    const { client, operations, answerSchemas, validate } =
      await startClient(plan);
    const calls = await client.send(operations.listCalls, { limit: 2 });
    expect(calls).toEqual(await client.calls.list({ limit: 2 }));
    expect(calls).toHaveLength(2);
    expect(validate(answerSchemas.listCalls, calls).ok).toBe(true);
  });
});

describe("A renamed query parameter", () => {
  /** @type {Edit[]} */
  const edits = [
    [list, "- name: limit\n", "- name: page_size\n"],
    [list, "parameter: limit", "parameter: page_size"],
  ];

  test("is sent by its new name, whichever is given", {
    timeout: 120_000,
  }, async () => {
    const plan = await planRehearsal(...edits);
    expect(plan.report.verdict.types).toBe("breaking");
    expect(coreRelease(plan)).toMatchObject({
      bump: "minor",
      deprecates: ["parameter limit (now page_size)"],
    });
    expect(textOf(plan, ".changeset/spec-v1-core")).toContain(
      "+ await client.send(operations.listCalls, { page_size: ",
    );
    // The command line has a name of its own for it, which stays.
    const surface = readFileSync(
      inRoot("packages/cli/cli-surface.json"),
      "utf8",
    );
    expect(surface).toContain('"list --page-size"');
    const written = plan.files.map(({ path }) => path);
    expect(written).not.toContain("packages/cli/cli-surface.json");
    const old = `await client.calls.list({ limit: 2 });
      client.calls.pages({ limit: 2 });
      await client.raw.GET("/list-calls", { params: { query: { limit: 2 } } });`;
    expect(compileSnippets(generatedIn(plan), [old])).toEqual([[]]);
    const { client, urls } = await startClient(plan);
    await client.calls.list({ limit: 2 });
    await client.calls.pages({ limit: 2 }).next();
    await client.raw.GET("/list-calls", { params: { query: { limit: 2 } } });
    expect(urls.length).toBeGreaterThanOrEqual(3);
    for (const url of urls) {
      expect(url).toContain("page_size=2");
      expect(url).not.toContain("limit=");
    }
    urls.length = 0;
    await expect(client.calls.list({ limit: 2, page_size: 2 })).rejects.toThrow(
      "given twice",
    );
    expect(urls).toEqual([]);
  });
});

describe("A renamed filter", () => {
  /** @type {Edit[]} */
  const edits = [
    ["schemas/filter-criteria.yaml", "    agent_id:", "    agent_ids:"],
    [list, "agent_id: [", "agent_ids: ["],
  ];

  test("still filters by its name of before", {
    timeout: 120_000,
  }, async () => {
    const plan = await planRehearsal(...edits);
    expect(coreRelease(plan)?.deprecates).toEqual([
      "property agent_id (now agent_ids)",
    ]);
    const old = `await client.calls.list({ filter_criteria: { agent_id: ["a"] } });
      const criteria: components["schemas"]["FilterCriteria"] = { agent_id: ["a"] };`;
    expect(compileSnippets(generatedIn(plan), [old])).toEqual([[]]);
    const { client, urls } = await startClient(plan);
    const [call] = await client.calls.list();
    const { agent_id } = call;
    const found = await client.calls.list({
      filter_criteria: { agent_id: [agent_id] },
    });
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each.agent_id).toBe(agent_id);
    }
    await client.raw.GET("/list-calls", {
      params: { query: { filter_criteria: { agent_id: [agent_id] } } },
    });
    const query = `filter_criteria[agent_ids][]=${agent_id}`;
    expect(urls.slice(1)).toEqual([
      expect.stringContaining(query),
      expect.stringContaining(query),
    ]);
  });
});

describe("A renamed parameter of a path", () => {
  /** @type {Edit[]} */
  const edits = [
    ["paths/get-call.yaml", "name: call_id", "name: id"],
    ["rollcall.yaml", "{call_id}", "{id}"],
  ];

  test("is found in the old path and in the new", {
    timeout: 120_000,
  }, async () => {
    const plan = await planRehearsal(...edits);
    expect(coreRelease(plan)?.deprecates).toEqual([
      "parameter call_id (now id)",
    ]);
    const old = `await client.calls.get("a");
      await client.send(operations.getCall, { call_id: "a" });
      await client.send(operations.getCall, { id: "a" });
      await client.raw.GET("/get-call/{call_id}", { params: { path: { call_id: "a" } } });`;
    expect(compileSnippets(generatedIn(plan), [old])).toEqual([[]]);
    const { client, operations } = await startClient(plan);
    const [{ call_id }] = await client.calls.list();
    expect(await client.calls.get(call_id)).toMatchObject({ call_id });
    expect(await client.send(operations.getCall, { call_id })).toMatchObject({
      call_id,
    });
    const { data } = await client.raw.GET("/get-call/{call_id}", {
      params: { path: { call_id } },
    });
    expect(data).toMatchObject({ call_id });
  });
});

describe("A renamed schema", () => {
  /** @type {Edit[]} */
  const edits = [
    ["../shared/schemas/sort-order.yaml", "SortOrder:", "ListOrder:"],
    ["rollcall.yaml", "SortOrder:", "ListOrder:"],
    ["rollcall.yaml", "#/SortOrder", "#/ListOrder"],
    [list, "#/SortOrder", "#/ListOrder"],
  ];

  test("goes on under its name of before", {
    timeout: 120_000,
  }, async () => {
    const plan = await planRehearsal(...edits);
    expect(plan.report.verdict.types).toBe("breaking");
    expect(coreRelease(plan)).toMatchObject({
      bump: "minor",
      level: "breaking",
      deprecates: ["schema SortOrder (now ListOrder)"],
    });
    expect(textOf(plan, ".changeset/spec-v1-core")).toContain(
      '- type Shape = components["schemas"]["SortOrder"];',
    );
    const old = `import { isSortOrder, sortOrderValues, type KnownSortOrder } from "@rollcall/core";
      const order: components["schemas"]["SortOrder"] = "ascending";
      const known: KnownSortOrder = sortOrderValues[0];
      isSortOrder(order);`;
    expect(compileSnippets(generatedIn(plan), [old])).toEqual([[]]);
    const { isSortOrder, sortOrderValues, listOrderValues } =
      await startClient(plan);
    expect(isSortOrder("ascending")).toBe(true);
    expect(sortOrderValues).toBe(listOrderValues);
  });
});
