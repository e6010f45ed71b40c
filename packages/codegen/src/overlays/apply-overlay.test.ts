import type { JsonObject } from "@rollcall/spec-diff";
import { describe, expect, test } from "vitest";
import { applyOverlay } from "./apply-overlay.js";
import { Origins, start } from "./origins.js";
import type { OverlayAction } from "./overlay.js";

const published: JsonObject = {
  openapi: "3.1.0",
  tags: [{ name: "calls" }],
  paths: {
    "/v3/list-calls": {
      post: {
        operationId: "listCalls",
        parameters: [{ name: "limit" }, { name: "page" }],
      },
    },
  },
};

function apply(...actions: OverlayAction[]) {
  const origins = new Origins();
  const document = origins.copy(published, start);
  const problems = applyOverlay(document, { actions }, 1, origins);
  return {
    document,
    problems,
    origins,
  };
}

const listCalls = "$.paths['/v3/list-calls'].post";

describe("An overlay", () => {
  test("adds to what its target finds", () => {
    const { document, problems } = apply({
      target: listCalls,
      update: { "x-safe": true },
    });
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      paths: {
        "/v3/list-calls": {
          post: {
            operationId: "listCalls",
            "x-safe": true,
          },
        },
      },
    });
  });

  test("leaves the document that it is laid over as it was", () => {
    const before = structuredClone(published);
    apply({ target: "$", update: { "x-one": 1 } });
    expect(published).toEqual(before);
  });

  test("replaces values, merges objects and appends to lists", () => {
    const { document } = apply({
      target: "$",
      update: {
        openapi: "3.1.1",
        tags: [{ name: "agents" }],
        paths: { "/v3/list-calls": { post: { deprecated: true } } },
      },
    });
    expect(document).toMatchObject({
      openapi: "3.1.1",
      tags: [{ name: "calls" }, { name: "agents" }],
      paths: {
        "/v3/list-calls": {
          post: {
            operationId: "listCalls",
            deprecated: true,
          },
        },
      },
    });
  });

  test("appends an entry to a list that its target finds", () => {
    const { document } = apply({
      target: "$.tags",
      update: { name: "agents" },
    });
    expect(document.tags).toEqual([{ name: "calls" }, { name: "agents" }]);
  });

  test("removes all that its target finds, several elements of one list too", () => {
    const { document } = apply({
      target: `${listCalls}.parameters[*]`,
      remove: true,
    });
    expect(document).toHaveProperty(
      ["paths", "/v3/list-calls", "post", "parameters"],
      [],
    );
  });

  test("sees what the actions before it did", () => {
    const { document, problems } = apply(
      { target: "$", update: { "x-added": {} } },
      { target: "$['x-added']", update: { inner: 1 } },
    );
    expect(problems).toEqual([]);
    expect(document["x-added"]).toEqual({ inner: 1 });
  });

  test("removes an element once that its target finds twice", () => {
    const { document } = apply({
      target: `${listCalls}.parameters[0, 0]`,
      remove: true,
    });
    expect(document).toHaveProperty(
      ["paths", "/v3/list-calls", "post", "parameters"],
      [{ name: "page" }],
    );
  });

  test("removes elements in whatever order its target finds them", () => {
    const { document } = apply({
      target: `${listCalls}.parameters[1, 0]`,
      remove: true,
    });
    expect(document).toHaveProperty(
      ["paths", "/v3/list-calls", "post", "parameters"],
      [],
    );
  });

  test.each([
    ["that finds nothing", "$.paths['/gone'].get", /finds nothing/],
    ["that is no JSONPath", "$.[", /is no JSONPath/],
    ["that finds a text", "$.openapi", /nothing can be added to/],
    ["that finds nothing by a filter", "$.tags[?@.name == 'x']", /nothing/],
  ])("has a problem with a target %s", (_, target, message) => {
    const { problems } = apply(
      { target: "$", update: { "x-one": 1 } },
      { target, update: { "x-two": 2 } },
    );
    expect(problems).toEqual([
      {
        pointer: "/actions/1/target",
        message: expect.stringMatching(message),
      },
    ]);
  });

  test.each<[string, OverlayAction, RegExp]>([
    ["does neither", { target: "$" }, /neither updates nor removes/],
    ["adds a text", { target: "$", update: "x" }, /the update is none/],
    ["adds a list", { target: "$.paths", update: [] }, /the update is none/],
    ["removes all", { target: "$", remove: true }, /cannot be removed/],
  ])("has a problem with an action that %s", (_, action, message) => {
    expect(apply(action).problems).toEqual([
      {
        pointer: "/actions/0/target",
        message: expect.stringMatching(message),
      },
    ]);
  });
});
