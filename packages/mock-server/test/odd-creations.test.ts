import { describe, expect, it } from "vitest";
import { createMock } from "../src/index.js";
import type { LogEntry } from "../src/util/log-entry.js";

type Field = Readonly<Record<string, unknown>>;

const audio = {
  audio_websocket_protocol: "web",
  audio_encoding: "s16le",
  sample_rate: 24_000,
};
const numbers = { from_number: "+12125550178", to_number: "+12125550179" };

/** What makes a call, with a body that is right. */
const creations: readonly [path: string, body: Field][] = [
  ["/register-call", { agent_id: "a", ...audio }],
  ["/create-phone-call", numbers],
  ["/v2/create-phone-call", numbers],
  ["/v2/create-web-call", { agent_id: "a" }],
  ["/v2/register-phone-call", { agent_id: "a" }],
];

async function send(
  path: string,
  body: unknown,
  options: Parameters<typeof createMock>[0] = {},
): Promise<{ status: number; message: string }> {
  const answer = await createMock({ calls: 3, ...options }).fetch(
    `http://mock${path}`,
    {
      method: "POST",
      headers: { authorization: "Bearer any" },
      body: JSON.stringify(body),
    },
  );
  const { message = "" } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

/** The creations that take a field, with it. */
function withField(field: Field, ...parts: string[]): [string, Field][] {
  return creations
    .filter(([path]) => parts.some((part) => path.endsWith(part)))
    .map(([path, body]) => [path, { ...body, ...field }]);
}

const wrong: [path: string, body: Field, message: RegExp][] = [
  ...withField({ agent_id: "" }, "-call").filter(
    ([path]) => !path.endsWith("create-phone-call"),
  ),
  ...withField({ override_agent_id: "" }, "create-phone-call"),
].map(([path, body]) => [path, body, /agent_id must be text .*, but is ""\.$/]);

for (const version of [-1, ""]) {
  const given = JSON.stringify(version);
  const message = new RegExp(`agent_version must be .*, but is ${given}\\.$`);
  const all = [
    ...withField({ agent_version: version }, "web-call", "register-phone-call"),
    ...withField({ override_agent_version: version }, "v2/create-phone-call"),
  ];
  wrong.push(
    ...all.map(([path, body]): (typeof wrong)[0] => [path, body, message]),
  );
}

describe("a call is not made", () => {
  it.each(wrong)("by POST %s with %j", async (path, body, message) => {
    const answer = await send(path, body);
    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(message);
  });
});

describe.each(creations)("POST %s", (path, body) => {
  it("tells of a field that it does not know, or refuses it when strict", async () => {
    const lines: LogEntry[] = [];
    const misspelt = { ...body, overide_agent_id: "a" };
    const plain = await send(path, misspelt, {
      log: (line) => lines.push(line),
    });
    expect(plain.status).toBe(201);
    expect(lines).toMatchObject([{ path, parameter: "overide_agent_id" }]);
    const strict = await send(path, misspelt, { strict: true });
    expect(strict.status).toBe(400);
    expect(strict.message).toMatch(
      /^"overide_agent_id" is not a parameter of .*; it has \w+, /,
    );
    expect((await send(path, body, { strict: true })).status).toBe(201);
  });
});

const queries = [
  ...creations,
  ["/v3/list-calls", {}],
] as const satisfies readonly (readonly [string, Field])[];

describe.each(queries)("the query of POST %s", (path, body) => {
  it("is told of, or refused when strict", async () => {
    const lines: LogEntry[] = [];
    const asked = `${path}?limit=1`;
    const plain = await send(asked, body, { log: (line) => lines.push(line) });
    expect(plain.status).toBeLessThan(300);
    expect(lines).toMatchObject([{ event: "unknown-parameter" }]);
    expect(await send(asked, body, { strict: true })).toEqual({
      status: 400,
      message: `"limit" is not a parameter of the query of ${path}; it has none.`,
    });
  });
});
