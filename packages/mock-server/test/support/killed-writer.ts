import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openFileStore } from "../../src/node/file-store.js";
import { type StateRecord, stateKey } from "../../src/state/state-store.js";

type Kill = readonly [acknowledged: number, fsync: boolean];

/** Kills a process that writes its state, after so many acknowledgements. */
export function describeKilledWriter(rows: readonly Kill[]): void {
  describe("a process killed in the middle of writes", () => {
    it.each([...rows])(
      "after %d acknowledgements (fsync: %s) has lost none of them",
      async (acknowledged, fsync) => {
        const folder = mkdtempSync(join(tmpdir(), "rollcall-writer-"));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const path = join(folder, "state.ndjson");
        const last = await killAfter(path, acknowledged, fsync);
        expect(last).toBeGreaterThanOrEqual(acknowledged - 1);
        const store = openFileStore(path);
        store.close();
        const known = meaning(store.records);
        for (let n = Math.max(0, last - 49); n <= last; n++) {
          const record = known[`0 call_${n % 50}`] as
            | { call?: { n?: number } }
            | undefined;
          expect(record?.call?.n).toBeGreaterThanOrEqual(n);
        }
      },
    );
  });
}

/** What a mock that loads these records knows in the end. */
export function meaning(
  records: readonly StateRecord[],
): Record<string, StateRecord> {
  const known = new Map<string, StateRecord>();
  for (const record of records) {
    if (record.change === "reset") {
      known.clear();
    } else if (record.change === "settled") {
      known.delete(stateKey(record));
    } else {
      known.set(stateKey(record), record);
    }
  }
  return Object.fromEntries(known);
}

const writer = fileURLToPath(new URL("state-writer.mjs", import.meta.url));

/**
 * Kills the writer with SIGKILL once it has acknowledged so many changes; the
 * number of the last one acknowledged.
 */
function killAfter(
  path: string,
  acknowledged: number,
  fsync: boolean,
): Promise<number> {
  const args = [writer, path, String(fsync), "40000"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let lines = 0;
  child.stdout.on("data", (part: Buffer) => {
    said += part;
    lines += part.filter((byte) => byte === 0x0a).length;
    if (lines >= acknowledged) {
      child.kill("SIGKILL");
    }
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return new Promise((resolve) => {
    child.on("close", () =>
      resolve(Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1))),
    );
  });
}
