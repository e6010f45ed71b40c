import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCore } from "../src/index.js";

/**
 * Another API than ours: what the generators do must not depend on the calls
 * API.
 */
const spec = `
openapi: 3.1.0
info: { title: Ducks, version: 1.0.0 }
paths:
  /v3/list-ducks:
    post:
      operationId: listDucks
      summary: List ducks
      x-safe: true
      x-pagination:
        strategy: cursor
        parameter: pagination_key
        limit: { parameter: limit }
        items: /items
        id: /duck_id
        cursor: { in: body, pointer: /pagination_key }
        hasMore: /has_more
        gone: [400, 410]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                pagination_key: { type: string }
                limit: { type: integer, minimum: 1, maximum: 50, default: 10 }
                hatched_after: { type: integer, x-unit: ms, x-instant: true }
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
                  has_more: { type: boolean }
                  pagination_key: { type: string }
  /ducks/{duck_id}:
    parameters: [{ name: duck_id, in: path, required: true, schema: { type: string } }]
    delete:
      operationId: removeDuck
      deprecated: true
      parameters: [{ name: mood, in: query, schema: { $ref: "#/components/schemas/Mood" } }]
      responses: { "200": { description: Gone., content: { application/json: { schema: { type: object } } } } }
x-webhook-delivery: { timeoutMs: 2000, retries: 5 }
webhooks:
  duck_hatched:
    post:
      operationId: duckHatched
      description: A duck has hatched.
      responses: { "2XX": { description: Seen. } }
components:
  schemas:
    Duck:
      type: object
      required: [duck_id]
      properties:
        duck_id: { type: string }
        colour: { $ref: "#/components/schemas/Colour" }
        weighed_at: { type: integer, x-unit: ms, x-instant: true, x-populated: once it was weighed }
        news: { $ref: "#/components/schemas/News" }
    Colour:
      type: string
      enum: [mallard, pekin, new-one]
      x-enumDescriptions: { mallard: Green head., pekin: White. }
      x-enumGroups: { mallard: wild, pekin: tame }
    Mood: { type: string, enum: [calm, cross] }
    News:
      oneOf: [{ $ref: "#/components/schemas/Egg" }, { $ref: "#/components/schemas/Quack" }]
      discriminator: { propertyName: kind, mapping: { egg: "#/components/schemas/Egg", quack: "#/components/schemas/Quack" } }
    Egg: { type: object, required: [kind], properties: { kind: { type: string, enum: [egg] } } }
    Quack: { type: object, required: [kind], properties: { kind: { type: string, enum: [quack] } } }
`;

let folder: string;
let files: Record<string, string>;
const file = (name: string): string => files[name] ?? "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-codegen-"));
  await writeFile(join(folder, "ducks.yaml"), spec);
  files = await generateCore(join(folder, "ducks.yaml"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the operations table", () => {
  it("takes from the body what another API takes from the query", () => {
    expect(file("operations.ts")).toMatch(
      /pagination_key: \{\s+in: "body",\s+type: "string"/,
    );
  });

  it("marks as safe what the spec marks so, though it is a POST", () => {
    expect(file("operations.ts")).toMatch(
      /listDucks = \{[\s\S]+?method: "POST",[\s\S]+?safe: true/,
    );
    expect(file("operations.ts")).toMatch(
      /removeDuck = \{[^}]+?"\/ducks\/\{duck_id\}",\s+deprecated: true/,
    );
  });

  it("fills the bounds of a page from the parameter that sets its size", () => {
    expect(file("operations.ts")).toMatch(
      /limit: \{\s+parameter: "limit",\s+default: 10,\s+maximum: 50\s+\}/,
    );
  });

  it("tells which answers mean that a cursor is lost", () => {
    expect(file("operations.ts")).toMatch(/gone: \[\s+400,\s+410\s+\]/);
  });

  it("knows which values are moments", () => {
    expect(file("operations.ts")).toMatch(
      /hatched_after: \{[^}]+instant: true\s+\}/,
    );
  });
});

describe("the delivery of webhooks", () => {
  it("is a constant, and a sentence in the description of each", () => {
    expect(file("operations.ts")).toMatch(
      /webhookDelivery = \{\s+timeoutMs: 2000,\s+retries: 5\s+\} as const/,
    );
    expect(file("types.ts")).toMatch(
      /A duck has hatched\. Answer .* within 2 seconds; .* up to 5 times/,
    );
  });
});

describe("types", () => {
  it("leaves an enum open that the API sends", () => {
    expect(file("types.ts")).toContain(
      `Colour: "mallard" | "pekin" | "new-one" | (string & {})`,
    );
  });

  it("keeps an enum closed that only we send", () => {
    expect(file("types.ts")).toMatch(/Mood: "calm" \| "cross";/);
  });

  it("keeps closed what tells the members of a union apart", () => {
    expect(file("types.ts")).toMatch(/kind: "egg";/);
  });

  it("says units, when a field is there, and what enum values mean", () => {
    expect(file("types.ts")).toContain("In milliseconds since the epoch.");
    expect(file("types.ts")).toContain("There: once it was weighed.");
    expect(file("types.ts")).toContain("`mallard`: Green head.");
    expect(file("types.ts")).toContain("`new-one`: not described");
  });
});

describe("enums", () => {
  it("lists values, guards and groups", () => {
    expect(file("enums.ts")).toMatch(
      /colourValues = \[\s+"mallard",\s+"pekin",\s+"new-one"\s+\] as const/,
    );
    expect(file("enums.ts")).toContain("export const isColour = ");
    expect(file("enums.ts")).toMatch(
      /colourGroups = \{\s+mallard: "wild",\s+pekin: "tame"\s+\}/,
    );
  });
});

describe("a spec that cannot be used", () => {
  const cases: [string, (text: string) => string, RegExp][] = [
    [
      "a reference to nowhere",
      (text) => text.replace("schemas/Colour", "schemas/Color"),
      /Duck\/properties\/colour/,
    ],
    [
      "an operation without an id",
      (text) => text.replace("operationId: removeDuck", ""),
      /DELETE \/ducks/,
    ],
    [
      "a cursor parameter that is not there",
      (text) => text.replace("{ parameter: limit }", "{ parameter: size }"),
      /"size"/,
    ],
    [
      "an escape in a pointer",
      (text) => text.replace("items: /items", "items: /all~1items"),
      /all~1items/,
    ],
    ...["400", "[]", "[200]", '["400"]', "[400.5]", "[500]"].map(
      (gone): (typeof cases)[number] => [
        `answers to a lost cursor that are no list of 4xx: ${gone}`,
        (text) => text.replace("gone: [400, 410]", `gone: ${gone}`),
        /"gone"/,
      ],
    ),
  ];
  it.each(cases)(
    "is an error that names it: %s",
    async (_, change, message) => {
      const broken = join(folder, "broken.yaml");
      await writeFile(broken, change(spec));
      await expect(generateCore(broken)).rejects.toThrow(message);
    },
  );
});
