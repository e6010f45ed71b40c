import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { collector, createIo } from "../../test/terminal.js";
import { readHiddenLine } from "./read-hidden-line.js";

/** A terminal on which these keys are pressed, a chunk each. */
function openTerminal(...keys: string[]) {
  const modes: boolean[] = [];
  const interrupt = new AbortController();
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  });
  for (const key of keys) {
    stdin.write(key);
  }
  const stderr = collector();
  const io = { ...createIo(), stdin, stderr, signal: interrupt.signal };
  return { io, modes, stdin, stderr, interrupt };
}

describe("a hidden line", () => {
  it.each<[string, string[], string]>([
    ["ends with Enter", ["key_1\r"], "key_1"],
    ["comes in pieces", ["k", "ey", "_1", "\n"], "key_1"],
    ["loses what is deleted", ["key_12\u007f\r"], "key_1"],
    ["loses all with Ctrl-U", ["wrong\u0015key_1\r"], "key_1"],
    ["is pasted", ["\u001b[200~key_1\u001b[201~", "\r"], "key_1"],
    ["knows no arrows", ["key\u001b[D\u001bOC_1\r"], "key_1"],
    ["ends with Ctrl-D", ["key_1\u0004"], "key_1"],
    ["ends at the first Enter", ["key_1\rmore\r"], "key_1"],
  ])("%s", async (_, keys, line) => {
    const { io, modes, stdin, stderr } = openTerminal(...keys);
    expect(await readHiddenLine("Key: ", io)).toBe(line);
    expect(stderr.text()).toBe("Key: \n");
    expect(modes).toEqual([true, false]);
    expect(stdin.destroyed).toBe(true);
  });

  it("is broken off by Ctrl-C, which gives the terminal back", async () => {
    const { io, modes, stdin } = openTerminal("key_1\u0003");
    const error = await readHiddenLine("Key: ", io).catch((error) => error);
    expect(error).toMatchObject({ exitCode: 130 });
    expect(error.message).not.toContain("key_1");
    expect(modes).toEqual([true, false]);
    expect(stdin.destroyed).toBe(true);
  });

  it("is broken off by a signal of the process", async () => {
    const { io, modes, interrupt } = openTerminal("key_");
    const asked = readHiddenLine("Key: ", io).catch((error) => error);
    interrupt.abort();
    expect(await asked).toMatchObject({ exitCode: 130 });
    expect(modes).toEqual([true, false]);
  });

  it("is broken off where the input ends", async () => {
    const { io, stdin } = openTerminal("key_");
    stdin.end();
    const error = await readHiddenLine("Key: ", io).catch((error) => error);
    expect(error).toMatchObject({ exitCode: 130 });
  });
});
