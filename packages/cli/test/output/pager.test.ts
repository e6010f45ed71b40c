import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isClosedPipe } from "../../src/io.js";
import { choosePager } from "../../src/output/choose-pager.js";
import { createPagedSink } from "../../src/output/pager.js";
import { collector, createIo } from "../terminal.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall pager "));
  const keep =
    'require("fs").writeFileSync(process.argv[2], require("fs").readFileSync(0))';
  writeFileSync(join(folder, "keep.cjs"), keep);
  writeFileSync(join(folder, "quit.cjs"), "process.exit(0)");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A terminal of ten lines. */
function createTerminal(PAGER: string) {
  const stdout = Object.assign(collector(80), { rows: 10 });
  return { ...createIo(), stdout, env: { PAGER } };
}

describe("a pager", () => {
  it.each<[string, string, boolean, number | undefined, string[] | undefined]>([
    ["is split into words", "less -R", false, 80, ["less", "-R"]],
    ["is none with --quiet", "less", true, 80, undefined],
    ["is none without a terminal", "less", false, undefined, undefined],
    ["is none where it is cat", "cat", false, 80, undefined],
    ["is none where it is empty", " ", false, 80, undefined],
  ])("%s", (_, PAGER, quiet, columns, words) => {
    const { stdout } = createTerminal(PAGER);
    const io = {
      ...createIo(),
      stdout: { ...stdout, columns, isTTY: !!columns },
    };
    const env = { PAGER };
    expect(choosePager({ quiet }, { ...io, env } as never)).toEqual(words);
  });

  it("gets what is longer than the screen", async () => {
    const io = createTerminal("");
    const file = join(folder, "kept.txt");
    const words = [process.execPath, join(folder, "keep.cjs"), file];
    const sink = createPagedSink(words, io);
    await sink.write("a\n".repeat(6));
    await sink.write("b\n".repeat(6));
    await sink.write("c\n");
    await sink.close();
    expect(io.stdout.text()).toBe("");
    expect(readFileSync(file, "utf8")).toBe(
      `${"a\n".repeat(6)}${"b\n".repeat(6)}c\n`,
    );
  });

  it("is not started for what fits on the screen", async () => {
    const io = createTerminal("");
    const sink = createPagedSink(["/no/such/pager"], io);
    await sink.write("a\n".repeat(9));
    await sink.close();
    expect(io.stdout.text()).toBe("a\n".repeat(9));
  });

  it("that does not start leaves the text to the terminal, and says so", async () => {
    const io = createTerminal("");
    const sink = createPagedSink(["/no/such/pager"], io);
    await sink.write("a\n".repeat(20));
    await sink.close();
    expect(io.stdout.text()).toBe("a\n".repeat(20));
    expect(io.stderr.text()).toMatch(/^rollcall: PAGER "\/no\/such\/pager" /);
  });

  it("that is left early is a closed pipe", async () => {
    const io = createTerminal("");
    const words = [process.execPath, join(folder, "quit.cjs")];
    const sink = createPagedSink(words, io);
    const writeOn = async () => {
      for (let page = 0; page < 1000; page++) {
        await sink.write("a long line of text\n".repeat(5000));
      }
    };
    const error = await writeOn().catch((thrown: unknown) => thrown);
    expect(isClosedPipe(error)).toBe(true);
    await sink.close();
  });
});
