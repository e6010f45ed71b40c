import { describe, expect, it } from "vitest";
import { createMock } from "../src/index.js";
import { type RequestSpec, requests } from "../src/spec.js";
import { v3Requests } from "../src/spec-v3.js";

// What a request says and the mock does not know is told, whatever the
// operation: on stderr, or with a 400 if the mock is strict.

const phones = { from_number: "+12125550143", to_number: "+12125550178" };
const web = {
  agent_id: "agent_mine",
  audio_websocket_protocol: "web",
  audio_encoding: "s16le",
  sample_rate: 8_000,
};

/** Bodies that are accepted. */
const bodies: Readonly<Record<string, object>> = {
  "/register-call": web,
  "/create-phone-call": phones,
  "/v3/list-calls": {},
  "/v2/update-call/{call_id}": {},
  "/v2/create-phone-call": phones,
  "/v2/create-web-call": { agent_id: "agent_mine" },
  "/v2/register-phone-call": { agent_id: "agent_mine" },
};

const specs: readonly RequestSpec[] = [
  ...Object.values(requests),
  ...Object.values(v3Requests),
];
const operations = specs.map(({ method, path }) => ({ method, path }));
const withBody = operations.filter(({ path }) => path in bodies);

/** Asks about an ended call where the path names one; what is said of it. */
async function ask(
  { method, path }: { readonly method: string; readonly path: string },
  isStrict: boolean,
  unknown: { readonly query?: string; readonly field?: object },
) {
  const said: string[] = [];
  const mock = createMock({
    calls: 3,
    data: [{ call_id: "call_mine", ...web, call_status: "ended" }],
    strict: isStrict,
    log: ({ message }) => void said.push(message),
  });
  const whole = path.replace("{call_id}", "call_mine");
  const body = { ...bodies[path], ...unknown.field };
  const answer = await mock.fetch(`http://mock${whole}${unknown.query ?? ""}`, {
    method,
    headers: { authorization: "Bearer any" },
    ...(path in bodies && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text(), said };
}

describe("a parameter that an operation does not have", () => {
  it.each(operations)("in the query of $method $path", async (operation) => {
    const unknown = { query: "?heard_of=no" };
    const plain = await ask(operation, false, unknown);
    expect(plain.status, plain.text).toBeLessThan(300);
    expect(plain.said).toEqual([expect.stringMatching(/heard_of" is no par/)]);
    const strict = await ask(operation, true, unknown);
    expect(strict.status).toBe(400);
    expect(strict.text).toMatch(/heard_of\\" is not a parameter of /);
  });

  it.each(withBody)("in the body of $method $path", async (operation) => {
    const unknown = { field: { heard_of: "no" } };
    const plain = await ask(operation, false, unknown);
    expect(plain.status, plain.text).toBeLessThan(300);
    expect(plain.said).toEqual([expect.stringMatching(/"heard_of" is no par/)]);
    const strict = await ask(operation, true, unknown);
    expect(strict.status).toBe(400);
    expect(strict.text).toMatch(/heard_of\\" is not a parameter of /);
  });
});

describe("a strict mock", () => {
  it.each(operations)("answers $method $path as it is", async (operation) => {
    const { status, text, said } = await ask(operation, true, {});
    expect(status, text).toBeLessThan(300);
    expect(said).toEqual([]);
  });

  it("says which parameters there are", async () => {
    const operation = { method: "POST", path: "/v2/create-web-call" };
    const inBody = await ask(operation, true, { field: { agentid: "a" } });
    expect(JSON.parse(inBody.text).message).toMatch(
      /^"agentid" is not a parameter of \/v2\/create-web-call; it has agent_id, agent_version, /,
    );
    const inQuery = await ask(operation, true, { query: "?agent_id=a" });
    expect(JSON.parse(inQuery.text).message).toBe(
      '"agent_id" is not a parameter of the query of /v2/create-web-call; it has none.',
    );
  });
});
