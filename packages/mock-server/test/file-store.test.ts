import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openFileStore } from "../src/node/file-store.js";
import type { StateRecord } from "../src/state/state-store.js";
import { describeKilledWriter, meaning } from "./support/killed-writer.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-state-"));
let path = "";
let turn = 0;

beforeEach(() => {
  path = join(folder, `state-${turn++}.ndjson`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(id: string, more: object = {}, workspace = 0): StateRecord {
  const audio = {
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
  };
  return {
    change: "put",
    workspace,
    call: {
      call_id: id,
      agent_id: "a",
      call_status: "registered",
      ...audio,
      ...more,
    },
  };
}

function reopened(): readonly StateRecord[] {
  const store = openFileStore(path);
  store.close();
  return store.records;
}

describe("openFileStore", () => {
  it.each([
    [{ fsnyc: true }, /^There is no option "fsnyc"\. Known: fsync, garbage/],
    [{ fsync: "yes" }, /^fsync must be true or false/],
    [{ garbageBytes: -1 }, /^garbageBytes must be a whole number/],
  ])("refuses %j, and leaves no file", (options: object, message) => {
    expect(() => openFileStore(path, options)).toThrow(message);
    expect(existsSync(path)).toBe(false);
  });

  it.each<[line: unknown, problem: string]>([
    [null, "is not an object"],
    [[], "is not an object"],
    [{}, "has no change"],
    [{ change: "of_a_later_version" }, 'has the change "of_a_later_version"'],
    [{ change: "toString" }, 'has the change "toString", not one of put, '],
    [{ change: "put", workspace: 0 }, "has a call that is not an object"],
    [{ ...put("a"), workspace: -1 }, "has the workspace -1, not a whole"],
    [put("a", { start_timestamp: "1" }), "has a call that has the start_"],
    [
      { ...put("a"), dialled: "soon" },
      'has the dialled "soon", not an instant',
    ],
    [{ change: "remove", workspace: 0 }, "has no id"],
    [{ change: "clock", at: 9e15 }, "has the at 9000000000000000, not an inst"],
    [{ change: "clock", at: 1, told: null }, "has the told null, not an inst"],
    [
      { change: "event", workspace: 0, id: "a", at: 1, stage: "over" },
      'has the stage "over", not one of',
    ],
  ])(
    "refuses the line %j, says which, and leaves the file as it is",
    (line, problem) => {
      openFileStore(path).close();
      appendFileSync(
        path,
        `${JSON.stringify(put("b"))}\n${JSON.stringify(line)}\n`,
      );
      const before = readFileSync(path, "utf8");
      expect(() => openFileStore(path)).toThrow(`${path}: line 3 ${problem}`);
      expect(readFileSync(path, "utf8")).toBe(before);
    },
  );

  it("gives back what was appended, in order", () => {
    const records = [
      put("a"),
      put("b", {}, 1),
      { change: "remove", workspace: 0, id: "a" } as const,
    ];
    const store = openFileStore(path, { fsync: true });
    for (const record of records) {
      store.append(record);
    }
    store.close();
    expect(reopened()).toEqual(records);
  });

  it("means the same after any number of compactions", () => {
    const id = fc.constantFrom("a", "b", "c");
    const record = fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(id, fc.string({ maxLength: 40 }))
          .map(([name, note]) => put(name, { note })),
      },
      {
        weight: 3,
        arbitrary: id.map(
          (name): StateRecord => ({ change: "remove", workspace: 0, id: name }),
        ),
      },
      {
        weight: 2,
        arbitrary: fc.nat().map((at): StateRecord => ({ change: "clock", at })),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom("event", "settled"),
            id,
            fc.constantFrom("started", "ended"),
          )
          .map(
            ([change, name, stage]): StateRecord => ({
              change,
              workspace: 0,
              id: name,
              stage,
              at: 7,
            }),
          ),
      },
      { weight: 1, arbitrary: fc.constant<StateRecord>({ change: "reset" }) },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), (records) => {
        rmSync(path, { force: true });
        const store = openFileStore(path, { garbageBytes: 100 });
        for (const given of records) {
          store.append(given);
        }
        store.close();
        expect(meaning(reopened())).toEqual(meaning(records));
      }),
      { numRuns: 60 },
    );
  });

  it("stays small when the same call changes again and again", () => {
    const store = openFileStore(path, { garbageBytes: 10_000 });
    for (let n = 0; n < 2000; n++) {
      store.append(put("a", { n, padding: "x".repeat(500) }));
    }
    store.close();
    expect(statSync(path).size).toBeLessThan(20_000);
    expect(existsSync(`${path}.next`)).toBe(false);
  });

  it("stays small when events are told, and keeps what is not", () => {
    const event = (id: string) =>
      ({ workspace: 0, id, stage: "ended", at: 5 }) as const;
    const store = openFileStore(path, { garbageBytes: 10_000 });
    store.append({ change: "event", ...event("untold") });
    for (let n = 0; n < 2000; n++) {
      store.append({ change: "event", ...event(`told-${n}`) });
      store.append({ change: "settled", ...event(`told-${n}`) });
    }
    store.close();
    expect(statSync(path).size).toBeLessThan(20_000);
    expect(Object.values(meaning(reopened()))).toEqual([
      { change: "event", ...event("untold") },
    ]);
  });

  it.each([
    ["half a line", '{"change":"put","work'],
    ["a line that was not written in full before its end", '{"change":"pu\n'],
    ["zeros", "\0\0\0\0\n"],
  ])("drops %s at the end, and goes on after what is whole", (_, torn) => {
    const store = openFileStore(path);
    store.append(put("a"));
    store.close();
    appendFileSync(path, torn);
    const again = openFileStore(path);
    expect(again.records).toEqual([put("a")]);
    again.append(put("b"));
    again.close();
    expect(reopened()).toEqual([put("a"), put("b")]);
  });

  it("refuses a file with a broken line in the middle, and says where", () => {
    const store = openFileStore(path);
    for (const id of ["a", "b"]) {
      store.append(put(id));
    }
    store.close();
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace('{"change":"put"', '{"change"'),
    );
    expect(() => openFileStore(path)).toThrow(/line 2 is not JSON/);
  });

  it("refuses a file that is something else, and leaves it as it is", () => {
    writeFileSync(path, '{"call_id":"c"}\n');
    expect(() => openFileStore(path)).toThrow(/not a state file/);
    expect(readFileSync(path, "utf8")).toBe('{"call_id":"c"}\n');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it.each(['{"call_id":"c"}', "notes", '{"call_id"\n'])(
    "refuses %j, which has no whole line, and leaves it as it is",
    (content) => {
      writeFileSync(path, content);
      expect(() => openFileStore(path)).toThrow(/not a state file/);
      expect(readFileSync(path, "utf8")).toBe(content);
    },
  );

  it.each<[kind: string, make: () => void, problem: string]>([
    ["a folder", () => mkdirSync(path), "it is a folder"],
    [
      "a pipe",
      () => execFileSync("mkfifo", [path]),
      "it is not a regular file",
    ],
    [
      "a device that never ends",
      () => symlinkSync("/dev/zero", path),
      "it is not a regular file",
    ],
    [
      "a device that is full",
      () => symlinkSync("/dev/full", path),
      "it is not a regular file",
    ],
  ])("refuses %s at once, and leaves no lock", (_, make, problem) => {
    make();
    const before = readdirSync(folder);
    expect(() => openFileStore(path)).toThrow(
      `${path} cannot be opened: ${problem}.`,
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  it("takes a link to a file", () => {
    writeFileSync(`${path}.target`, "");
    symlinkSync(`${path}.target`, path);
    openFileStore(path).close();
    expect(readFileSync(`${path}.target`, "utf8")).toContain("rollcall_state");
  });

  it("takes a file whose first line was torn", () => {
    writeFileSync(path, '{"rollcall_st');
    openFileStore(path).close();
    expect(readFileSync(path, "utf8")).toBe('{"rollcall_state":1}\n');
  });

  it("lets one in at a time, and the next one when that is closed", () => {
    const store = openFileStore(path);
    expect(() => openFileStore(path)).toThrow(/in use by this process/);
    store.close();
    openFileStore(path).close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("refuses a file that a living process has, and takes over from a dead one", () => {
    writeFileSync(`${path}.lock`, String(process.ppid));
    expect(() => openFileStore(path)).toThrow(
      new RegExp(`in use by process ${process.ppid}`),
    );
    writeFileSync(`${path}.lock`, "2147483646");
    openFileStore(path).close();
  });
});

// After several compactions, and with every change brought to the disk.
describeKilledWriter([
  [777, false],
  [57, true],
]);
