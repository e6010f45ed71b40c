import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readBounded } from "./read-bounded.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-"));

/** A named pipe that a shell command writes into. */
function pipeFrom(name: string, command: string): string {
  const path = join(folder, name);
  execFileSync("mkfifo", [path]);
  const writer = spawn("sh", ["-c", `exec ${command} > "$0"`, path], {
    stdio: "ignore",
  });
  onTestFinished(() => void writer.kill());
  return path;
}

describe("reading within a bound", () => {
  it("gives all bytes of a file that just fits", () => {
    const path = join(folder, "fits");
    writeFileSync(path, "12345");
    expect(readBounded(path, 5).toString()).toBe("12345");
  });

  it("refuses a file that is larger, and names the bound", () => {
    const path = join(folder, "larger");
    writeFileSync(path, "x".repeat(1_001));
    const read = () => readBounded(path, 1_000);
    expect(read).toThrow(RangeError);
    expect(read).toThrow(/^it holds more than 1,000 bytes$/);
  });

  it("gives all that comes through a pipe that ends", () => {
    const path = pipeFrom("ends", "printf 12345");
    expect(readBounded(path, 5).toString()).toBe("12345");
  });

  it("refuses a pipe that never ends", () => {
    const path = pipeFrom("endless", "yes");
    expect(() => readBounded(path, 3_000_000)).toThrow(/more than 3,000,000/);
  });

  it("refuses a device that never ends", () => {
    const read = () => readBounded("/dev/zero", 3_000_000);
    expect(read).toThrow(/more than 3,000,000/);
  });

  it("says what the system says of a file that is not there", () => {
    expect(() => readBounded(join(folder, "none"), 1)).toThrow(/ENOENT/);
  });
});
