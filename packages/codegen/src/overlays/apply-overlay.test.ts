import type { JsonObject } from "@rollcall/spec-diff";
import { describe, expect, test } from "vitest";
import { applyOverlay } from "./apply-overlay.js";
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

const apply = (...actions: OverlayAction[]) =>
  applyOverlay(published, { actions });

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

  test("says which of its parts brought what", () => {
    const { origins } = apply({
      target: listCalls,
      update: { "x-pagination": { limit: "limit" } },
    });
    expect([...origins]).toEqual([
      [
        "/paths/~1v3~1list-calls/post/x-pagination",
        "/actions/0/update/x-pagination",
      ],
    ]);
  });

  test.each([
    ["that finds nothing", "$.paths['/gone'].get", /finds nothing/],
    ["that is no JSONPath", "$.[", /is no JSONPath/],
    ["that finds a text", "$.openapi", /nothing can be added to/],
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
});
