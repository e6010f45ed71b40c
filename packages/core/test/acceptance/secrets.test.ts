import { inspect } from "node:util";
import { createLogger, createPhoneCall, type LogRecord } from "@rollcall/core";
import { validator } from "@rollcall/core/validate";
import { describe, expect, it, vi } from "vitest";
import { apiKey, clientOf } from "./support/client.js";
import { body, html, passing, status } from "./support/faults.js";
import { type Reply, Service } from "./support/service.js";

const secrets = {
  key: apiKey,
  phone: "+12025550143",
  name: "Ada Lovelace",
  words: "my card number is",
  note: "metadata_canary",
  agent: "agent_canary",
};
const call = {
  call_id: "call_1",
  from_number: secrets.phone,
  transcript: secrets.words,
  metadata: { note: secrets.note },
  retell_llm_dynamic_variables: { name: secrets.name },
};
const text = JSON.stringify([call]);

const replies: Record<string, Reply> = {
  ...passing,
  "a good answer": body(text),
  "a cut answer": body(text.slice(0, -5)),
  "an envelope": body(`{"calls":${text}}`),
  "an answer of the wrong types": body(text.replace('"call_1"', "5")),
  "an HTML page with data": body(`<p>${text}`, { "content-type": "text/html" }),
  "an error that quotes the key": status(
    401,
    {},
    { message: `API key ${apiKey} is invalid` },
  ),
  "an error with an HTML body": (request, answer) => html(request, answer),
};

/** Everything that can be seen of what a client does with a reply. */
async function seen(reply: Reply): Promise<string> {
  const lines: string[] = [];
  const note = (message: string, record: LogRecord) =>
    lines.push(message, JSON.stringify(record));
  const warn = vi
    .spyOn(console, "warn")
    .mockImplementation((...line) => lines.push(line.join(" ")));
  const service = new Service();
  service.script = () => reply;
  const { client, time } = clientOf(service, {
    hooks: [createLogger({ debug: note, warn: note })],
    validate: validator(),
    timeoutMs: 900,
  });
  const show = (error: Error) =>
    lines.push(
      inspect(error, { depth: 9 }),
      String(error),
      JSON.stringify(error),
    );
  const filter_criteria = { agent_id: [secrets.agent] };
  await time.run(client.calls.list({ filter_criteria }).catch(show));
  await time.run(
    client.calls
      .iterate({ filter_criteria, maxPages: 1 })
      .collect()
      .catch(show),
  );
  const { phone, name, note: noted } = secrets;
  const variables = {
    metadata: { noted },
    retell_llm_dynamic_variables: { name },
  };
  await time.run(
    createPhoneCall(client, {
      from_number: phone,
      to_number: phone,
      ...variables,
    }).catch(show),
  );
  const wrong = {
    from_number: phone,
    to_number: phone,
    metadata: noted,
    retell_llm_dynamic_variables: { name: 5 },
  };
  await createPhoneCall(client, wrong as never).catch(show);
  lines.push(inspect(client, { depth: 9, showHidden: true }));
  warn.mockRestore();
  return lines.join("\n");
}

describe("no log, no error and no inspection of either shows a secret", () => {
  it.each(Object.entries(replies))(
    "when the service gives %s",
    async (_, reply) => {
      const all = await seen(reply);
      expect(all.length).toBeGreaterThan(200);
      for (const secret of Object.values(secrets)) {
        expect(all).not.toContain(secret);
      }
    },
  );
});
