import { describe, expect, test } from "vitest";
import { versionWith } from "../test/support/outside-spec.js";
import { generateCore } from "./generate.js";
import { loadVersion } from "./load-spec.js";

const upstream = `openapi: 3.1.0
info: { title: Ducks, version: "3" }
paths:
  /v3/list-ducks:
    get:
      operationId: listDucks
      parameters:
        - { name: limit, in: query, schema: { type: integer, default: 5, maximum: 9 } }
        - { name: pagination_key, in: query, schema: { type: string } }
        - name: filter_criteria
          in: query
          style: deepObject
          schema: { $ref: "#/components/schemas/Filters" }
      responses:
        "200":
          description: Ducks.
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items: { type: array, items: { $ref: "#/components/schemas/Duck" } }
                  pagination_key: { type: string }
components:
  schemas:
    Duck:
      type: object
      required: [duck_id]
      properties:
        duck_id: { type: string }
        name: { type: string }
    Filters:
      type: object
      properties:
        name: { type: string }
`;

const pagination = `overlay: 1.0.0
info: { title: Ours, version: "1" }
actions:
  - target: $.paths['/v3/list-ducks'].get
    update:
      x-pagination:
        strategy: cursor
        parameter: pagination_key
        limit: { parameter: limit }
        items: /items
        id: /duck_id
        cursor: { in: body, pointer: /pagination_key }
        filter: /filter_criteria
`;

const filters = `overlay: 1.0.0
info: { title: Ours, version: "1" }
actions:
  - target: $.components.schemas.Filters.properties.name
    update:
      x-filter: { field: /name, op: eq }
`;

const stored = { "upstream/ducks.yaml": upstream };
const ours = {
  ...stored,
  "overlays/10-pagination.yaml": pagination,
  "overlays/20-filters.yaml": filters,
};

describe("A version with a document from outside", () => {
  test("is that document with the overlays laid over it", async () => {
    const root = await versionWith(ours);
    const { "operations.ts": operations } = await generateCore(root);
    expect(operations).toContain("listDucks");
    expect(operations).toContain('"pagination_key"');
    expect(operations).not.toContain("listCalls");
  });

  test("knows which file wrote what", async () => {
    const { locate } = await loadVersion(await versionWith(ours));
    const operation = "/paths/~1v3~1list-ducks/get";
    expect(await locate(`${operation}/operationId`)).toEqual({
      file: "openapi/v1/upstream/ducks.yaml",
      line: 6,
      column: 7,
    });
    expect(await locate(`${operation}/x-pagination/items`)).toEqual({
      file: "openapi/v1/overlays/10-pagination.yaml",
      line: 10,
      column: 9,
    });
    const filter = `${operation}/parameters/2/schema/properties/name`;
    expect(await locate(filter)).toMatchObject({
      file: "openapi/v1/upstream/ducks.yaml",
      line: 36,
    });
    expect(await locate(`${filter}/x-filter/op`)).toMatchObject({
      file: "openapi/v1/overlays/20-filters.yaml",
      line: 6,
    });
  });

  test("knows where elements were before one was removed", async () => {
    const overlay = `overlay: 1.0.0
actions:
  - target: $.paths['/v3/list-ducks'].get.parameters[0]
    remove: true
`;
    const root = await versionWith({ ...stored, "overlays/a.yaml": overlay });
    const { locate } = await loadVersion(root);
    const moved = "/paths/~1v3~1list-ducks/get/parameters/0/name";
    expect(await locate(moved)).toMatchObject({ line: 9 });
  });

  test("may be given in place of the one that is stored", async () => {
    const root = await versionWith({
      ...ours,
      "other.yaml": upstream.replace("title: Ducks", "title: Geese"),
    });
    const other = root.replace("rollcall.yaml", "other.yaml");
    const { document } = await loadVersion(root, { upstream: other });
    expect(document).toMatchObject({
      info: { title: "Geese" },
      paths: { "/v3/list-ducks": { get: { "x-pagination": {} } } },
    });
  });

  test("may be of several files, if the lock file says which is the root", async () => {
    const files = {
      ...ours,
      "upstream/duck.yaml": "Duck: { type: object }\n",
    };
    const root = await versionWith(files);
    await expect(loadVersion(root)).rejects.toThrow(
      "openapi/v1/upstream:1:1 not-found: No lock file says which of these files is the document",
    );
    const locked = await versionWith({
      ...files,
      "lock.json": '{ "document": "upstream/ducks.yaml" }',
    });
    const { source } = await loadVersion(locked);
    expect(source).toMatch(/ducks\.yaml$/);
  });
});

test("Overlays without a document from outside wait for one", async () => {
  const root = await versionWith({ "overlays/a.yaml": filters });
  const { isUpstream, document } = await loadVersion(root);
  expect(isUpstream).toBe(false);
  expect(document).toHaveProperty("paths./list-calls");
});

test("A parameter that is called like a cursor may be none", async () => {
  const noCursor = `overlay: 1.0.0
actions:
  - target: $.paths['/v3/list-ducks'].get.parameters[?@.name=='pagination_key']
    update: { x-cursor: false }
`;
  const root = await versionWith({
    ...stored,
    "overlays/a.yaml": noCursor,
  });
  const { "operations.ts": operations } = await generateCore(root);
  expect(operations).not.toContain("pagination: {");
});

const overlay = (action: string): string =>
  `overlay: 1.0.0\nactions:\n  - ${action}\n`;

describe("An error with its place", () => {
  test.each([
    [
      "an operation with a cursor that no overlay covers",
      stored,
      'openapi/v1/upstream/ducks.yaml:5:5 error pagination-missing: listDucks has the parameter "pagination_key"',
    ],
    [
      "a filter that no overlay covers",
      { ...stored, "overlays/a.yaml": pagination },
      'openapi/v1/upstream/ducks.yaml:36:9 error filter-missing: the filter "name"',
    ],
    [
      "filters that x-pagination does not name",
      {
        ...ours,
        "overlays/10-pagination.yaml": pagination.replace(/ +filter: .*\n/, ""),
      },
      "openapi/v1/upstream/ducks.yaml:13:11 error filter-uncovered: x-pagination of listDucks",
    ],
    [
      "a mistake in an overlay",
      {
        ...ours,
        "overlays/10-pagination.yaml": pagination.replace(
          "limit: { parameter: limit }",
          "limit: { parameter: page_size }",
        ),
      },
      'openapi/v1/overlays/10-pagination.yaml:9:18 error pagination-parameter: the operation has no parameter "page_size"',
    ],
    [
      "a target that finds nothing",
      {
        ...stored,
        "overlays/a.yaml": overlay("{ target: $.gone, update: 1 }"),
      },
      "openapi/v1/overlays/a.yaml:3:7 error overlay-target: $.gone finds nothing in the document.",
    ],
    [
      "a reference that an overlay breaks",
      {
        ...stored,
        "overlays/a.yaml": overlay(
          "{ target: $.components.schemas.Duck, remove: true }",
        ),
      },
      "openapi/v1/upstream/ducks.yaml:23:50 error overlay-reference: With the overlays, the $ref leads nowhere: #/components/schemas/Duck.",
    ],
    [
      "a reference to nothing that an overlay adds",
      {
        ...stored,
        "overlays/a.yaml": overlay(
          '{ target: $, update: { x-a: { $ref: "#/gone" } } }',
        ),
      },
      "openapi/v1/overlays/a.yaml:3:35 error overlay-reference",
    ],
    [
      "an overlay that is none",
      { ...stored, "overlays/a.yaml": "openapi: 3.1.0\n" },
      "openapi/v1/overlays/a.yaml:1:1 error overlay-shape: This is no OpenAPI Overlay of version 1.",
    ],
    [
      "an overlay without actions",
      { ...stored, "overlays/a.yaml": "overlay: 1.0.0\nactions: []\n" },
      "openapi/v1/overlays/a.yaml:2:1 error overlay-shape: The overlay has no actions.",
    ],
    [
      "an action without a target",
      { ...stored, "overlays/a.yaml": overlay("update: {}") },
      "openapi/v1/overlays/a.yaml:3:5 error overlay-shape: The action has no target.",
    ],
    [
      "an overlay that is empty",
      { ...stored, "overlays/a.yaml": "" },
      "openapi/v1/overlays/a.yaml:1:1 error overlay-shape",
    ],
  ])("is the answer to %s", async (_, files, message) => {
    const root = await versionWith(files);
    await expect(generateCore(root)).rejects.toThrow(message);
  });
});
