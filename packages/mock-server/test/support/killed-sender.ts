import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Retell from "retell-sdk-3-14";
import { describe, expect, it, onTestFinished } from "vitest";
import { DATA_END } from "../../src/index.js";
import { killed, type Running, startCommand } from "./command.js";
import { type Json, living } from "./living.js";

interface Rehearsal {
  /** How long the mock lives in the end, on its clock. */
  readonly minutes: number;
  /** For each kill: how many more webhooks come before it. */
  readonly kills: readonly number[];
}

/** Kills the command while it sends its webhooks, again and again. */
export function describeKilledSender({ minutes, kills }: Rehearsal): void {
  describe(`rollcall-mock --state, killed ${kills.length} times in ${minutes} minutes of its clock`, () => {
    it("tells every webhook, through any number of kill -9, and none again that it knows to be taken", async () => {
      const folder = mkdtempSync(join(tmpdir(), "rollcall-kill-"));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const file = join(folder, "webhooks.ndjson");
      const key = "key_that_is_secret";
      const until = DATA_END + minutes * 60_000;
      const receiver = await listenForWebhooks(key);
      const flags = [
        "--calls",
        "40",
        "--live",
        "20/min",
        "--speed",
        "0",
        "--size",
        "short",
        "--api-key",
        key,
      ];
      const start = () =>
        startCommand(...flags, "--state", file, "--webhook-url", receiver.url);
      let known: string[] = [];
      for (const requests of kills) {
        const mock = await start();
        const before = receiver.taken.length;
        const reached = receiver.after(requests);
        void advanceTo(mock, until).catch(() => {});
        await reached;
        await killed(mock);
        expect(
          receiver.taken.slice(before).filter((name) => known.includes(name)),
        ).toEqual([]);
        known = settledIn(file);
      }
      const before = receiver.taken.length;
      const last = await start();
      await advanceTo(last, until);
      await untilNothingIsPending(last);
      expect(
        receiver.taken.slice(before).filter((name) => known.includes(name)),
      ).toEqual([]);

      const whole = living({
        calls: 40,
        perMinute: 20,
        speed: 0,
        size: "short",
      });
      await whole.mock.advance(minutes * 60_000);
      const all = whole.events.map(
        ({ event, data }) => `${event} ${data.call_id}`,
      );
      expect(all.length).toBeGreaterThan(minutes * 40);
      const told = [...new Set(receiver.taken)];
      expect(told.toSorted()).toEqual(all.toSorted());
      for (const id of new Set(all.map((name) => name.split(" ")[1]))) {
        const ofCall = (name: string) => name.endsWith(` ${id}`);
        expect(told.filter(ofCall)).toEqual(all.filter(ofCall));
      }
      expect(receiver.forged).toBe(0);
      expect(readFileSync(file, "utf8")).not.toContain(key);
    }, 120_000);
  });
}

async function advanceTo({ url }: Running, until: number): Promise<void> {
  const { now } = (await (await fetch(`${url}/__rollcall/clock`)).json()) as {
    now: number;
  };
  const body = JSON.stringify({ advanceMs: until - now });
  const answer = await fetch(`${url}/__rollcall/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(answer.status).toBe(200);
}

/** A retry that is due after the last instant comes in real time. */
async function untilNothingIsPending({ url }: Running): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/__rollcall/webhooks?limit=1`);
    const { pending } = (await answer.json()) as { pending: number };
    if (pending === 0) {
      return;
    }
  }
}

/** The events that a state file knows to be taken. */
function settledIn(file: string): string[] {
  const event: Record<string, string> = {
    started: "call_started",
    ended: "call_ended",
    analysed: "call_analyzed",
  };
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines
    .map((line) => JSON.parse(line) as Record<string, string>)
    .filter(({ change }) => change === "settled")
    .map(({ stage = "", id }) => `${event[stage]} ${id}`);
}

/** A receiver that refuses every fifth event once. */
async function listenForWebhooks(key: string) {
  const taken: string[] = [];
  const refused = new Set<string>();
  let requests = 0;
  let forged = 0;
  let wake = { at: Number.POSITIVE_INFINITY, resolve: () => {} };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) {
      body += part;
    }
    requests += 1;
    if (requests >= wake.at) {
      wake.resolve();
    }
    const { event, data } = JSON.parse(body) as { event: string; data: Json };
    const name = `${event} ${data.call_id}`;
    if (
      !Retell.verify(body, key, String(request.headers["x-retell-signature"]))
    ) {
      forged += 1;
    }
    const refuses = requests % 5 === 0 && !refused.has(name);
    if (refuses) {
      refused.add(name);
    } else {
      taken.push(name);
    }
    response.writeHead(refuses ? 500 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    taken,
    get forged() {
      return forged;
    },
    /** Settles when so many more requests have come. */
    after: (more: number) =>
      new Promise<void>((resolve) => {
        wake = { at: requests + more, resolve };
      }),
  };
}
