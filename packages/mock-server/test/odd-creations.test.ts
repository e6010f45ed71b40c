import { describe, expect, it } from "vitest";
import { createMock } from "../src/index.js";

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
): Promise<{ status: number; message: string }> {
  const answer = await createMock({ calls: 3 }).fetch(`http://mock${path}`, {
    method: "POST",
    headers: { authorization: "Bearer any" },
    body: JSON.stringify(body),
  });
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
