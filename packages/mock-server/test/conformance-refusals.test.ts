import { expect, it } from "vitest";
import { expectError } from "./support/api-client.js";
import type { ApiVersion } from "./support/api-version.js";
import { nested } from "./support/nested.js";
import {
  describeVersions,
  keys,
  type Scene,
  VERSIONS,
} from "./support/versions.js";

// What both versions refuse, said once.

type Parameters = Readonly<Record<string, unknown>>;

const parameters: [name: string, value: unknown, message: RegExp][] = [
  ["sort_order", "asc", /sort_order .*ascending, descending/],
  ["sort_order", "", /sort_order/],
  ["limit", 0, /limit .*1 to 1000/],
  ["limit", -1, /limit .*1 to 1000/],
  ["limit", 1.5, /limit .*1 to 1000/],
  ["limit", "abc", /limit .*1 to 1000/],
  ["limit", "", /limit .*1 to 1000/],
  ["limit", 1001, /limit .*1 to 1000/],
  ["limit", "1e2", /limit .*1 to 1000/],
  ["pagination_key", "call_unknown", /pagination_key/],
  ["pagination_key", "", /pagination_key/],
  ["filter_criteria", 7, /filter_criteria .*object/],
  ["filter_criteria", [], /filter_criteria .*object/],
];

const filters: [
  name: string,
  filter: (version: ApiVersion) => Parameters,
  message: RegExp,
][] = [
  [
    "one agent that is no list",
    ({ agents }) => ({ [agents.filter]: agents.one("a") }),
    /filter_criteria\.agent(_id)? .*list/,
  ],
  [
    "an agent that is a number",
    ({ agents }) => ({ [agents.filter]: [agents.one(1)] }),
    /filter_criteria\.agent.* .*text/,
  ],
  [
    "a value that is nested too deep",
    () => ({ color: JSON.parse(nested(1_000)) }),
    /^The JSON is nested more than 500 levels deep\.$/,
  ],
  [
    "a name that every object has",
    () => JSON.parse('{"__proto__":{"agent_id":["x"]}}'),
    /__proto__/,
  ],
];

const authorizations = [
  "",
  "Bearer",
  "Bearer ",
  "Bearer wrong",
  `Basic ${keys.first}`,
  keys.first,
  `Bearer ${keys.first} more`,
];

const options = { calls: 100 };

describeVersions("the list refuses", VERSIONS, options, (version, scene) => {
  const refusalOf = (given: Parameters) =>
    scene().client.send(version.listWith(given));

  it.each(parameters)("%s: %j", async (name, value, message) => {
    await expectError(await refusalOf({ [name]: value }), 400, message);
  });

  it.each(filters)("a filter with %s", async (_title, filter, message) => {
    const filter_criteria = filter(version);
    await expectError(await refusalOf({ filter_criteria }), 400, message);
  });

  it.each(["startFrom", "startBefore", "endFrom", "endBefore"] as const)(
    "an instant that is no number (%s)",
    async (bound) => {
      const asked = { [bound]: "yesterday" as unknown as number };
      const answer = await scene().client.send(version.list(asked));
      const field = bound.startsWith("start") ? "start" : "end";
      await expectError(answer, 400, new RegExp(`${field}_timestamp`));
    },
  );

  it.each(authorizations)("the authorization %j", async (authorization) => {
    const request = version.list({});
    const answer = await scene().client.send(request, { authorization });
    await expectError(answer, 401, /^API key is missing or invalid\.$/);
  });

  it("a request without an authorization", async () => {
    const { method, path } = version.list({});
    const answer = await scene().transport.fetch(path, { method });
    await expectError(answer, 401, /^API key is missing or invalid\.$/);
  });

  it("a cursor of another API key", async () => {
    const { client, other } = scene();
    const { next } = await other.page({ limit: 5 });
    const answer = await client.send(version.list({ cursor: next }));
    await expectError(answer, 400, /pagination_key/);
  });
});

const elsewhere: [
  title: string,
  path: (version: ApiVersion) => string,
  status: number,
][] = [
  ["the root", () => "/", 404],
  ["an operation that nobody knows", () => "/v2/list-calls", 404],
  ["get without an id", ({ get }) => get(""), 404],
  ["get with two ids", ({ get }) => get("a/b"), 404],
  ["get with an id that is no UTF-8", ({ get }) => get("%ff"), 400],
  ["get of a call that isn't there", ({ get }) => get("call_nothing"), 404],
];

describeVersions("the API refuses", VERSIONS, options, (version, scene) => {
  it.each(elsewhere)("%s", async (_title, pathOf, status) => {
    const request = { method: "GET", path: pathOf(version) };
    await expectError(await scene().client.send(request), status);
  });

  it.each(version.wrongMethods)("%s %s", async (method, path) => {
    await expectError(await scene().client.send({ method, path }), 405);
  });

  it("a body of more than a mebibyte, and goes on", async () => {
    const { client } = scene();
    const body = `{"metadata":{"a":"${"x".repeat(1_100_000)}"}}`;
    const request = { ...version.create("agent_mine"), body };
    await expectError(await client.send(request), 413);
    expect((await client.page({ limit: 1 })).items).toHaveLength(1);
  });

  it.each([501, 5_000, 200_000])(
    "a body that is nested %i levels deep, and goes on",
    async (levels) => {
      const { client } = scene();
      const create = version.create("agent_mine");
      const rest = JSON.stringify(create.body).slice(1);
      // The second one has what makes a parser look at each name.
      for (const name of ["a", "\\u0061"]) {
        const body = `{"metadata":{"${name}":${nested(levels)}},${rest}`;
        const answer = await client.send({ ...create, body });
        await expectError(answer, 400, /nested more than 500 levels deep/);
      }
      expect((await client.page({ limit: 1 })).items).toHaveLength(1);
    },
  );

  it("bodies that are no JSON, no object, or lack what they need", async () => {
    const create = version.create("agent_mine");
    const bodies: [body: unknown, message: RegExp][] = [
      ["{", /JSON/],
      ["[]", /object/],
      [{}, /agent_id is missing/],
      [{ ...(create.body as object), agent_id: 1 }, /agent_id must be text/],
    ];
    for (const [body, message] of bodies) {
      const answer = await scene().client.send({ ...create, body });
      await expectError(answer, 400, message);
    }
  });

  it.each([
    ["__proto__", 400],
    ["constructor", 201],
    ["\\u005f_proto__", 400],
  ])("a body with the name %s", async (name, statusInside) => {
    const create = version.create("agent_mine");
    const rest = JSON.stringify(create.body).slice(1);
    const top = `{"${name}":{},${rest}`;
    const deep = `{"metadata":{"a":[{"${name}":1}]},${rest}`;
    const statuses = await statusesOf(scene(), create, [top, deep]);
    expect(statuses).toEqual([400, statusInside]);
  });

  it("a body with a key twice, of which one would be ignored", async () => {
    const { client } = scene();
    const create = version.create("agent_mine");
    const rest = JSON.stringify(create.body).slice(1);
    const body = `{"metadata":{"a":[{"b":1,"\\u0062":2}]},${rest}`;
    const answer = await client.send({ ...create, body });
    await expectError(answer, 400, /^"b" was given twice\.$/);
  });

  it("nothing that it doesn't know", async () => {
    const { client } = scene();
    const given = {
      color: "x",
      limit: 2,
      filter_criteria: { status: "ended" },
    };
    const body = await client.read(version.listWith(given));
    expect(version.readPage(body).items).toHaveLength(2);
  });
});

async function statusesOf(
  { client }: Scene,
  create: ReturnType<ApiVersion["create"]>,
  bodies: readonly string[],
): Promise<number[]> {
  const statuses: number[] = [];
  for (const body of bodies) {
    const { status } = await client.send({ ...create, body });
    statuses.push(status);
  }
  return statuses;
}
