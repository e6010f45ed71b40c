import { createHash } from "node:crypto";
import { once } from "node:events";
import { access, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkUrl } from "../src/download/check-url.js";
import { type FetchOnce, openFile } from "../src/download/open-file.js";
import { type SaveOptions, saveFile } from "../src/download/save-file.js";
import { createIo, terminal } from "./terminal.js";

const makeFolder = () => mkdtemp(join(tmpdir(), "rollcall-recording-"));
const hash = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex");

/** 100 kB of which no two blocks are alike. */
const content = Buffer.from(
  Array.from({ length: 100_000 }, (_, at) => (at * at) % 251),
);

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Answers as a server of files does, and breaks off after so many bytes. */
const fetchPart =
  (cutAt: number, etag = '"one"'): FetchOnce =>
  async (_, { headers }) => {
    const [, from = "0"] = /^bytes=(\d+)-$/.exec(headers.range ?? "") ?? [];
    const isPart = headers["if-range"] === etag;
    const start = isPart ? Number(from) : 0;
    const rest = content.subarray(start);
    const blocks = [rest.subarray(0, cutAt)];
    const body = new ReadableStream({
      pull: (controller) => {
        const block = blocks.shift();
        if (block) {
          controller.enqueue(block);
        } else if (cutAt < rest.length) {
          controller.error(new TypeError("terminated"));
        } else {
          controller.close();
        }
      },
    });
    const range = `bytes ${start}-${content.length - 1}/${content.length}`;
    return new Response(body, {
      status: isPart ? 206 : 200,
      headers: {
        etag,
        "content-length": String(rest.length),
        ...(isPart && { "content-range": range }),
      },
    });
  };

const optionsFor = (url: string, file: string, more = {}): SaveOptions => ({
  url,
  file,
  fetchOnce: (asked, init) => fetch(asked, init),
  rule: { ownOrigin: new URL(url).origin },
  signal: new AbortController().signal,
  maxBytes: 1e6,
  ...more,
});

describe("A file that breaks off", () => {
  const url = "https://files.example/a.wav";
  const save = (file: string, fetchOnce: FetchOnce) => {
    return saveFile(optionsFor(url, file, { fetchOnce }));
  };

  test("goes on where it was, by whatever cuts", async () => {
    const file = join(await makeFolder(), "a.wav");
    const fetchOnce = fetchPart(30_000);
    const starts: number[] = [];
    for (let run = 0; run < 3; run++) {
      const failed = save(file, fetchOnce);
      await expect(failed).rejects.toMatchObject({ ending: "partial" });
      starts.push((await stat(`${file}.part`)).size);
      await expect(access(file)).rejects.toThrow();
    }
    const saved = await save(file, fetchOnce);
    expect(starts).toEqual([30_000, 60_000, 90_000]);
    expect(saved).toEqual({ bytes: 100_000, resumedFrom: 90_000 });
    expect(hash(await readFile(file))).toBe(hash(content));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(access(`${file}.part.json`)).rejects.toThrow();
  });

  test("begins anew where it is another file now", async () => {
    const file = join(await makeFolder(), "a.wav");
    const broken = save(file, fetchPart(30_000, '"old"'));
    await expect(broken).rejects.toThrow("broke off");
    const saved = await save(file, fetchPart(1e6, '"new"'));
    expect(saved).toEqual({ bytes: 100_000, resumedFrom: 0 });
    expect(hash(await readFile(file))).toBe(hash(content));
  });

  test("begins anew where nobody vouches for the part", async () => {
    const file = join(await makeFolder(), "a.wav");
    await writeFile(`${file}.part`, "something else");
    await save(file, fetchPart(1e6));
    expect(hash(await readFile(file))).toBe(hash(content));
  });
});

test.each<[string, RequestListener, object]>([
  [
    "is too large by its head",
    (_, response) => response.end(content),
    { maxBytes: 99_999 },
  ],
  [
    "is too large without saying so",
    (_, response) => {
      response.write(content);
      response.end();
    },
    { maxBytes: 99_999 },
  ],
  ["is gone", (_, response) => response.writeHead(404).end(), {}],
  [
    "comes as another part",
    (_, response) => {
      response.writeHead(206, { "content-range": "bytes 5-9/10" }).end("abcde");
    },
    {},
  ],
])("A file that %s is not saved", async (_, answer, more) => {
  const file = join(await makeFolder(), "a.wav");
  const url = await serve(answer);
  const failed = saveFile(optionsFor(url, file, more));
  await expect(failed).rejects.toMatchObject({ name: "CliError" });
  await expect(access(file)).rejects.toThrow();
});

describe("An address", () => {
  const own = { ownOrigin: "http://127.0.0.1:8787" };
  test.each([
    ["http://example.com/a.wav", "begins with http:"],
    ["file:///etc/passwd", "begins with file:"],
    ["https://127.0.0.1/a", "private net"],
    ["https://[::1]/a", "private net"],
    ["https://0x7f.1/a", "private net"],
    ["https://2130706433/a", "private net"],
    ["https://169.254.169.254/latest", "private net"],
    ["https://user:pass@example.com/a", "password"],
    ["http://127.0.0.1:8788/a", "begins with http:"],
    ["https://localhost/a", "a name of a private net"],
    ["https://intranet/a", "a name of a private net"],
    ["https://metadata.google.internal./a", "a name of a private net"],
    ["https://nas.LOCAL/a", "a name of a private net"],
    ["nonsense", "no address"],
  ])("%s is refused", (url, why) => {
    expect(() => checkUrl(url, own)).toThrow(why);
  });

  test.each([
    "https://example.com/a.wav",
    "https://local.example.com/a.wav",
    "http://127.0.0.1:8787/a",
  ])("%s is taken", (url) => {
    expect(checkUrl(url, own).href).toBe(url);
  });

  const open = (locations: readonly string[]) => {
    const left = [...locations];
    const asked: string[] = [];
    const fetchOnce = async (url: URL) => {
      asked.push(url.href);
      const location = left.shift();
      return location === undefined
        ? new Response("file")
        : new Response(null, { status: 302, headers: { location } });
    };
    const { signal } = createIo();
    const opened = openFile("https://a.example/1", {}, fetchOnce, own, signal);
    return { opened, asked };
  };

  test("is followed five times, and relative ones are", async () => {
    const { opened, asked } = open([
      "/2",
      "3",
      "4",
      "5",
      "https://b.example/6",
    ]);
    expect(await (await opened).text()).toBe("file");
    expect(asked.at(-2)).toBe("https://a.example/5");
  });

  test.each([
    [["/2", "/3", "/4", "/5", "/6", "/7"], "more than 5 times"],
    [["http://b.example/"], "begins with http:"],
    [["https://10.0.0.1/"], "private net"],
    [["https://[::ffff:192.168.0.1]/"], "private net"],
    [["//"], "no address"],
  ])("%j leads nowhere", async (locations, why) => {
    await expect(open(locations).opened).rejects.toThrow(why);
  });
});

describe.each(["v1", "v3"])("rollcall recording --api %s", (api) => {
  const longCall = ["--call-status", "ended", "--duration-ms", "ge:60000"];

  test("saves the recording and the log of a call", async () => {
    const v3 = ["list", "--demo", "--api", "v3", "-o", "json", ...longCall];
    const [{ call_id: id }] = JSON.parse((await terminal(v3)).stdout);
    const folder = await makeFolder();
    for (const [kind, start] of [
      ["audio", "RIFF"],
      ["log", "2026-"],
    ] as const) {
      const file = join(folder, kind);
      const argv = ["recording", "--demo", "--api", api, id];
      const ran = await terminal([...argv, "--kind", kind, "-f", file]);
      expect(ran).toMatchObject({ code: 0, stdout: `${file}\n` });
      expect((await readFile(file, "latin1")).startsWith(start)).toBe(true);
      const again = await terminal([...argv, "--kind", kind, "-f", file]);
      expect(again).toMatchObject({ code: 2, stdout: "" });
      expect(again.stderr).toContain("add --force");
    }
  });
});
