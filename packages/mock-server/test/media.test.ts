import { describe, expect, it } from "vitest";
import { mediaFields } from "../src/calls/addresses.js";
import type { Call } from "../src/index.js";
import { createMock } from "../src/index.js";
import { schema } from "./support/spec-schema.js";
import {
  describeOverTransports,
  type Transport,
} from "./support/transports.js";
import { v3Schema } from "./support/v3-schema.js";

const key = { authorization: "Bearer any" };
const fields = Object.keys(mediaFields);

type Shown = Readonly<Record<string, unknown>>;

interface Utterance {
  readonly role: string;
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

async function legacyCalls(api: Transport): Promise<Shown[]> {
  const answer = await api.fetch("/list-calls?limit=1000", { headers: key });
  return answer.json();
}

async function presentCalls(api: Transport): Promise<Shown[]> {
  const calls = await legacyCalls(api);
  const answers = calls.map(({ call_id }) =>
    api.fetch(`/v2/get-call/${call_id}`, { headers: key }),
  );
  return Promise.all(answers.map(async (one) => (await one).json()));
}

/** The addresses of files that calls tell, without their host. */
function pathsIn(calls: readonly Shown[]): string[] {
  return calls.flatMap((call) =>
    fields
      .map((field) => call[field])
      .filter((address) => address !== undefined)
      .map((address) => pathOf(address)),
  );
}

function pathOf(address: unknown): string {
  const { pathname, search } = new URL(String(address));
  return pathname + search;
}

async function bytesAt(api: Transport, path: string): Promise<Buffer> {
  const answer = await api.fetch(path);
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** The sample at an instant of a recording with one channel. */
function sampleAt(wav: Buffer, seconds: number): number[] {
  const at = 44 + Math.round(seconds * 8_000);
  return [...wav.subarray(at, at + 40)];
}

describeOverTransports("media", (open) => {
  it("lead to the mock from every call of both versions, without a key", async () => {
    const api = await open({ calls: 60, media: true });
    const legacy = await legacyCalls(api);
    const present = await presentCalls(api);
    const paths = [...pathsIn(legacy), ...pathsIn(present)];
    expect(
      new Set(paths.map((path) => path.split("?")[0]?.replace(/call_\w+/, ""))),
    ).toEqual(
      new Set([
        "/media/recordings/.wav",
        "/media/recordings/.channels.wav",
        "/media/recordings/.scrubbed.wav",
        "/media/recordings/.scrubbed.channels.wav",
        "/media/logs/.txt",
      ]),
    );
    for (const path of paths) {
      const answer = await api.fetch(path, { method: "HEAD" });
      expect([answer.status, path]).toEqual([200, path]);
    }
  });

  it("are as long as the call, and audible where somebody speaks", async () => {
    const api = await open({ calls: 20, media: true });
    for (const call of await presentCalls(api)) {
      if (call.recording_url === undefined) {
        continue;
      }
      const wav = await bytesAt(api, pathOf(call.recording_url));
      expect(wav.length).toBe(44 + Number(call.duration_ms) * 8);
      for (const { words } of call.transcript_object as Utterance[]) {
        const from = words[0]?.start ?? 0;
        const to = words.at(-1)?.end ?? 0;
        const samples = sampleAt(wav, (from + to) / 2);
        expect(samples.some((sample) => sample !== 128)).toBe(true);
      }
      expect(sampleAt(wav, Number(call.duration_ms) / 1_000 - 0.006)).toContain(
        128,
      );
    }
  });

  it("tell in the log what the call tells", async () => {
    const api = await open({ calls: 60, media: true });
    const calls = await presentCalls(api);
    const told = calls.filter((call) => call.public_log_url !== undefined);
    expect(told.length).toBeGreaterThan(30);
    for (const call of told) {
      const log = await bytesAt(api, pathOf(call.public_log_url));
      const items = (call.transcript_with_tool_calls ?? []) as Shown[];
      const roles = log
        .toString()
        .split("\n")
        .map((line) => line.split(" ")[1]);
      const happened = items.map(({ role }) => role);
      expect(roles.slice(1, 1 + items.length)).toEqual(happened);
      const end = new Date(Number(call.end_timestamp)).toISOString();
      expect(log.toString()).toContain(
        `\n${end} end ${call.disconnection_reason}`,
      );
    }
  });

  it("are not where a call has none: 404, as the API says it", async () => {
    const api = await open({ calls: 60, media: true });
    const calls = await presentCalls(api);
    const silent = calls.filter((call) => call.recording_url === undefined);
    expect(silent.length).toBeGreaterThan(0);
    const missing = silent.map(
      ({ call_id }) => `/media/recordings/${call_id}.wav`,
    );
    const paths = [
      ...missing,
      "/media/",
      "/media/recordings/.wav",
      "/media/logs/nobody.txt",
    ];
    for (const path of paths) {
      const answer = await api.fetch(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        status: "error",
        message: `There is no recording or log at "${path}": no call has this address now.`,
      });
    }
  });

  it("answer a part, and refuse what lies behind the end", async () => {
    const api = await open({ calls: 20, media: true });
    const [path = ""] = pathsIn(await legacyCalls(api));
    const whole = await bytesAt(api, path);
    const ask = (headers: Record<string, string>, method = "GET") =>
      api.fetch(path, { method, headers });
    const part = await ask({ range: "bytes=100-299" });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(
      `bytes 100-299/${whole.length}`,
    );
    expect(part.headers.get("content-length")).toBe("200");
    expect(
      Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 300)),
    ).toBe(true);
    const behind = await ask({ range: `bytes=${whole.length}-` });
    expect(behind.status).toBe(416);
    expect(behind.headers.get("content-range")).toBe(`bytes */${whole.length}`);
    const head = await ask({ range: "bytes=0-1" }, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(String(whole.length));
    expect(head.headers.get("accept-ranges")).toBe("bytes");
    expect(head.headers.get("content-type")).toBe("audio/wav");
    const posted = await ask({}, "POST");
    expect([posted.status, posted.headers.get("allow")]).toEqual([
      405,
      "GET, HEAD, OPTIONS",
    ]);
  });

  it("go on only in the same bytes: if-range", async () => {
    const api = await open({ calls: 20, media: true });
    const [path = ""] = pathsIn(await legacyCalls(api));
    const { headers } = await api.fetch(path, { method: "HEAD" });
    const etag = headers.get("etag") ?? "";
    const statusWith = async (tag: string) => {
      const headers = { range: "bytes=5-", "if-range": tag };
      const answer = await api.fetch(path, { headers });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await statusWith(etag)).toBe(206);
    expect(await statusWith('"other"')).toBe(200);
  });

  it("meet faults, are in the journal, and are never limited", async () => {
    const api = await open({
      calls: 20,
      media: true,
      rateLimit: "1/h",
      faults: ["status=503;path=/media/;first=1", "unknown=all"],
    });
    const [path = ""] = pathsIn(await legacyCalls(api));
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await api.fetch(path, { method: "HEAD" })).status);
    }
    expect(statuses).toEqual([503, 200, 200]);
    expect((await api.fetch("/list-calls", { headers: key })).status).toBe(429);
    await bytesAt(api, path);
    expect(api.mock.requests({ path: "/media/" })).toHaveLength(4);
  });

  it("are there once a dialled call has ended, of its own transcript", async () => {
    const told: string[] = [];
    const receive: typeof fetch = async (_url, init) => {
      told.push(await new Response(init?.body).text());
      return new Response();
    };
    const webhooks = { url: "http://hook.test", fetch: receive };
    const api = await open({ calls: 0, media: true, seed: 3, webhooks });
    const dial = (n: number) =>
      api.fetch("/create-phone-call", {
        method: "POST",
        headers: { ...key, "content-type": "application/json" },
        body: JSON.stringify({
          from_number: "+14155550100",
          to_number: `+1415555020${n}`,
        }),
      });
    await Promise.all([0, 1, 2, 3, 4, 5].map(dial));
    expect(pathsIn(await legacyCalls(api))).toEqual([]);
    await api.mock.advance(3 * 3_600_000);
    const [call] = (await presentCalls(api)).filter((one) => one.recording_url);
    const path = pathOf(call?.recording_url);
    expect(path).toContain(`/media/recordings/${call?.call_id}.wav`);
    const wav = await bytesAt(api, path);
    expect(wav.length).toBe(44 + Number(call?.duration_ms) * 8);
    expect(told.join("\n")).toContain(`/media/recordings/${call?.call_id}.wav`);
  });

  it("leave the addresses of calls of one's own as they were", async () => {
    const given = {
      call_id: "mine",
      agent_id: "agent_mine",
      call_status: "ended",
      start_timestamp: 1_000,
      end_timestamp: 3_000,
      recording_url: "https://elsewhere.test/mine.wav",
      public_log_url: "https://mock.invalid/media/logs/mine.txt",
    } as Call;
    const api = await open({ data: [given], media: true });
    const [call] = await legacyCalls(api);
    expect(call?.recording_url).toBe(given.recording_url);
    expect((await api.fetch("/media/recordings/mine.wav")).status).toBe(404);
    expect((await api.fetch("/media/logs/mine.txt")).status).toBe(200);
  });

  it("belong to the calls of every key", async () => {
    const api = await open({ calls: 30, media: true, apiKeys: ["one", "two"] });
    for (const name of ["one", "two"]) {
      const headers = { authorization: `Bearer ${name}` };
      const answer = await api.fetch("/list-calls", { headers });
      const [path = ""] = pathsIn(await answer.json());
      const file = await api.fetch(path, { method: "HEAD" });
      expect(file.status).toBe(200);
    }
  });
});

describe("calls with media", () => {
  it("validate against the spec of both versions", async () => {
    const mock = createMock({ calls: 200, media: true });
    const legacy = schema("call", "Call");
    const present = v3Schema("call", "Call");
    const [workspace] = mock.workspaces;
    for (let n = 0; n < 200; n++) {
      const call = workspace?.calls.callAt(n);
      expect(legacy(call), JSON.stringify(legacy.errors)).toBe(true);
      const view = workspace?.v3.viewOf(n, Infinity).call;
      expect(present(view), JSON.stringify(present.errors)).toBe(true);
    }
  });

  it("are those without, but for the addresses", async () => {
    const textOf = async (media: boolean | string) => {
      const mock = createMock({ calls: 200, media });
      const answer = await mock.fetch("http://mock/list-calls?limit=200", {
        headers: key,
      });
      return answer.text();
    };
    const plain = await textOf(false);
    const served = await textOf("https://example.test/");
    expect(plain).not.toContain("/media/");
    expect(
      served
        .replaceAll(
          "https://example.test/media/recordings/",
          "https://recordings.example.com/",
        )
        .replaceAll(
          "https://example.test/media/logs/",
          "https://logs.example.com/",
        ),
    ).toBe(plain);
  });

  it("have no media where the mock serves none", async () => {
    const mock = createMock({ calls: 20 });
    const id = mock.workspaces[0]?.calls.idOf(3);
    const answer = await mock.fetch(`http://mock/media/logs/${id}.txt`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("there is GET /list-calls");
  });
});
