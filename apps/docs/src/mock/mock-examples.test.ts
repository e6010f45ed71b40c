import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createMock } from "@rollcall/mock-server";
import { flags } from "@rollcall/mock-server/command";
import { listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMockReadme } from "./list-mock-pages.js";

const run = promisify(execFile);
const sections = readMockReadme();
const textOf = (name: string) => {
  return sections.find(({ heading }) => heading === name)?.text ?? "";
};

/** What a row of the table of faults writes down, each as a whole clause. */
function faultsOf(row: string): string[] {
  const [, cell = ""] = row.split("|");
  const codes = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  const [name = ""] = codes[0]?.split("=") ?? [];
  return codes.map((code) => {
    const value = code.replace(`${name}=`, "").replace(/^=/, "");
    return `${name}=${value}`;
  });
}

describe("The faults on the page", () => {
  const rows = textOf("Faults")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const faults = rows.flatMap(faultsOf);

  it("are more than a few", () => {
    expect(faults.length).toBeGreaterThan(15);
  });

  it.each(faults)("%s is taken by the mock", (fault) => {
    // It says how long to wait beside an answer that refuses.
    const needed = fault.startsWith("retry-after") ? "status=503;" : "";
    expect(() => createMock({ faults: [`${needed}${fault}`] })).not.toThrow();
  });
});

describe("The commands on the pages", () => {
  const text = sections.map((section) => section.text).join("\n");
  const lines = text.split("\n");

  it("give flags that there are", () => {
    const starts = lines.filter((line) => /rollcall-mock (--|$)/.test(line));
    const words = starts.flatMap((line) => {
      const [, after = ""] = line.split(/rollcall-mock(?= --)/);
      return after.match(/--[a-z-]+/g) ?? [];
    });
    expect(words.length).toBeGreaterThan(2);
    for (const word of words) {
      expect(Object.keys(flags)).toContain(word.slice(2));
    }
  });

  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    server = await listen({ calls: 20 });
  });
  afterAll(() => server.close());

  const curls = lines.filter((line) => line.startsWith("curl "));
  it.each(curls)("%s", async (line) => {
    const host = new URL(server.url).host;
    const command = line.replace("curl ", "curl -sS --fail ");
    const { stdout } = await run("sh", [
      "-c",
      command.replace("localhost:8787", host),
    ]);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  });
});
