import { once } from "node:events";
import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exportCalls,
  FileError,
  RecordError,
  readRecords,
  type SinkError,
} from "../src/index.js";
import { idsFormat } from "./support/ids-format.js";
import { createSample, optionsFor } from "./support/sample.js";

const mock = createSample(20);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-sinks-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function collect(path: string): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of readRecords(path)) {
    records.push(record);
  }
  return records;
}

describe("files on a real disk", () => {
  it("are for their owner alone", async () => {
    const file = join(folder, "calls.ndjson");
    const how = { file, format: idsFormat };
    const { files } = await exportCalls(optionsFor("v1", mock.fetch, how));
    for (const path of files) {
      const { mode } = await stat(path);
      expect(mode & 0o777).toBe(0o600);
    }
    expect(files).toEqual([file, join(folder, "calls.starts.ndjson")]);
  });

  it("are read again as they were written", async () => {
    const file = join(folder, "again.ndjson");
    await exportCalls(optionsFor("v1", mock.fetch, { file }));
    const records = await collect(file);
    const text = await readFile(file, "utf8");
    expect(records.length).toBe(20);
    expect(records.map((one) => `${JSON.stringify(one)}\n`).join("")).toBe(
      text,
    );
  });

  it("take over the lock of a process that is gone", async () => {
    const file = join(folder, "locked.ndjson");
    await writeFile(`${file}.lock`, "999999999\n");
    const result = await exportCalls(optionsFor("v1", mock.fetch, { file }));
    expect(result.status).toBe("done");
  });

  it("remove what a process that is gone has left of its lock", async () => {
    const file = join(folder, "tried.ndjson");
    const gone = `${file}.lock.999999999`;
    const alive = `${file}.lock.${process.ppid}`;
    const other = `${file}.lock.old`;
    for (const path of [gone, alive, other]) {
      await writeFile(path, "");
    }
    await exportCalls(optionsFor("v1", mock.fetch, { file }));
    const left = (await readdir(folder)).map((name) => join(folder, name));
    expect(left).toEqual(expect.arrayContaining([alive, other]));
    expect(left).not.toContain(gone);
    await Promise.all([alive, other].map((path) => rm(path)));
  });

  it("are not made in a folder that is not there", async () => {
    const file = join(folder, "nowhere", "calls.ndjson");
    const exporting = exportCalls(optionsFor("v1", mock.fetch, { file }));
    const error: FileError = await exporting.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect(error.code).toBe("ENOENT");
    expect((error as SinkError).fix).toBe("Make the folder first.");
  });

  it.skipIf(process.platform === "win32")(
    "take no place of a device, a pipe or a socket",
    async () => {
      const file = join(folder, "socket.ndjson");
      const server = createServer();
      await once(server.listen(file), "listening");
      const how = { file, force: true };
      const exporting = exportCalls(optionsFor("v1", mock.fetch, how));
      await expect(exporting).rejects.toMatchObject({ code: "ENXIO" });
      expect((await stat(file)).isSocket()).toBe(true);
      server.close();
    },
  );

  it("are not made in a folder that cannot be written", async () => {
    const file = "/proc/calls.ndjson";
    const exporting = exportCalls(optionsFor("v1", mock.fetch, { file }));
    await expect(exporting).rejects.toBeInstanceOf(FileError);
  });
});

const texts: [string, string, unknown[]][] = [
  ["without an end of the last line", '{"a":1}\n{"a":2}', [{ a: 1 }, { a: 2 }]],
  ["with empty lines", '\n{"a":1}\n\n', [{ a: 1 }]],
  ["of nothing", "", []],
  [
    "with a line that is longer than what is read at once",
    `"${"é".repeat(300_000)}"\n1\n`,
    ["é".repeat(300_000), 1],
  ],
];

describe("records", () => {
  it.each(texts)("are read from a file %s", async (_, text, want) => {
    const path = join(folder, "records.ndjson");
    await writeFile(path, text);
    expect(await collect(path)).toEqual(want);
  });

  it("name the line that is no JSON, and quote nothing of it", async () => {
    const path = join(folder, "broken.ndjson");
    await writeFile(path, '{}\n{"from_number":"+12025550143"\n');
    const error = await collect(path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RecordError);
    expect(error.line).toBe(2);
    expect(error.message).not.toContain("+1202");
  });
});
