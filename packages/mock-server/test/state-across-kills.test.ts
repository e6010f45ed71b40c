import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { killed, startCommand } from "./support/command.js";
import { describeKilledSender } from "./support/killed-sender.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-kill-"));
const headers = {
  authorization: "Bearer any",
  "content-type": "application/json",
};

afterAll(() => rmSync(folder, { recursive: true }));

describe("rollcall-mock --state", () => {
  it("still has every call that it acknowledged before kill -9", async () => {
    const file = join(folder, "state.ndjson");
    const first = await startCommand("--calls", "20", "--state", file);
    const ids: string[] = [];
    const body = JSON.stringify({
      agent_id: "a",
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24_000,
    });
    const registering = Array.from({ length: 8 }, async () => {
      for (;;) {
        const answer = await fetch(`${first.url}/register-call`, {
          method: "POST",
          headers,
          body,
        });
        ids.push(((await answer.json()) as { call_id: string }).call_id);
        if (ids.length === 150) {
          await killed(first);
        }
      }
    });
    await Promise.allSettled(registering);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    const second = await startCommand("--calls", "20", "--state", file);
    const list = await fetch(
      `${second.url}/list-calls?limit=1000&sort_order=ascending`,
      { headers },
    );
    const known = new Set(
      ((await list.json()) as { call_id: string }[]).map(
        ({ call_id }) => call_id,
      ),
    );
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    const again = await fetch(`${second.url}/register-call`, {
      method: "POST",
      headers,
      body,
    });
    expect(
      known.has(((await again.json()) as { call_id: string }).call_id),
    ).toBe(false);
  });
});

describeKilledSender({ minutes: 3, kills: [1, 60] });
