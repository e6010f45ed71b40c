import { InputError } from "@rollcall/core";
import { expect, it } from "vitest";
import { clientOf, failureOf, ids } from "./support/client.js";
import { body, status } from "./support/faults.js";
import { started } from "./support/rows.js";
import { Service } from "./support/service.js";

it("collect() that fails: trying again, or resuming from the error, gives the whole list", async () => {
  const { client, service } = clientOf(new Service(started(6)), {
    maxRetries: 0,
  });
  service.script = (n) => (n === 1 ? status(503) : undefined);
  const calls = client.calls.iterate({ limit: 2, prefetch: 0 });
  const error = (await failureOf(calls.collect())) as { checkpoint: never };
  const resumed = client.calls.iterate({ limit: 2, resume: error.checkpoint });
  expect.soft(ids(await calls.collect())).toEqual(ids(started(6).reverse()));
  expect.soft(ids(await resumed.collect())).toEqual(ids(started(6).reverse()));
});

it("a page repeated right after a resume gives nothing twice", async () => {
  const { client, service } = clientOf(new Service(started(4)));
  let first = "";
  service.script = () => async (request, answer) => {
    first ||= await answer().text();
    return body(service.asked.length === 2 ? first : await answer().text())(
      request,
      answer,
    );
  };
  const calls = client.calls.iterate({ limit: 2, prefetch: 0 });
  const got = [(await calls.next()).value?.call_id];
  const rest = client.calls.iterate({
    limit: 2,
    prefetch: 0,
    resume: calls.checkpoint,
  });
  for (let errors = 0; errors < 5; ) {
    const next = await rest.next().catch(() => errors++);
    if (typeof next === "number") {
      continue;
    }
    if (next.done) {
      break;
    }
    got.push(next.value.call_id);
  }
  expect(got).toEqual(ids(started(4).reverse()));
});

it.each([Number.NaN, -1, "5"])(
  "collect({ maxItems: %o }) is an input error, not an empty list",
  async (maxItems) => {
    const { client } = clientOf(new Service(started(6)));
    expect(
      await failureOf(client.calls.iterate().collect({ maxItems } as never)),
    ).toBeInstanceOf(InputError);
  },
);

it("a checkpoint is plain JSON: what comes back from JSON is the same", async () => {
  const { client } = clientOf(new Service(started(3)));
  const calls = client.calls.iterate();
  await calls.next();
  expect(JSON.parse(JSON.stringify(calls.checkpoint))).toStrictEqual(
    calls.checkpoint,
  );
});
