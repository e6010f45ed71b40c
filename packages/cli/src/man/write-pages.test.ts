import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import manifest from "../../package.json";
import { listExitCodes } from "../errors/exit-code.js";
import { commands } from "../registry/commands.js";
import { environment } from "../settings/environment.js";
import { writePages } from "./write-pages.js";

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await writePages("1.2.3");
});

const pageOf = (name: string) => pages.get(`${name}.1`) ?? "";

const headingsIn = (page: string) => {
  return [...page.matchAll(/^\.SH "(.*)"$/gm)].map(([, title]) => title);
};

describe("The man pages", () => {
  it("are one of the whole, and one of each command, and all are installed", () => {
    expect(pages.size).toBe(commands.length + 1);
    const files = [...pages.keys()].map((name) => `./dist/man/${name}`);
    expect(manifest.man).toEqual(files.sort());
  });

  it("have their sections in the usual order", () => {
    const usual = [
      ...["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "NOTES"],
      ...["EXIT STATUS", "ENVIRONMENT", "EXAMPLES", "SEE ALSO"],
    ];
    for (const [name, page] of pages) {
      const wanted =
        name === "rollcall-list.1" ? usual : without(usual, "NOTES");
      const hasCommands = name === "rollcall.1";
      const titles = hasCommands ? rename(wanted) : wanted;
      expect([name, headingsIn(page)]).toEqual([name, titles]);
    }
  });

  it("are plain ASCII, with no requests but ours", () => {
    const ours = /^\.(TH|SH|SS|TP|PP|B|BR|RS|RE|nf|fi|nh|ad|in)\b/;
    for (const page of pages.values()) {
      for (const line of page.split("\n")) {
        expect(line).toMatch(/^[ -~]*$/);
        expect(line).toMatch(/^[.']/.test(line) ? ours : /^[^.']|^$/);
      }
    }
  });

  it("are the same whenever they are made, with the release and no date", async () => {
    expect(await writePages("1.2.3")).toEqual(pages);
    for (const page of pages.values()) {
      expect(page).toMatch(
        /^\.TH "ROLLCALL.*" "1" "" "rollcall 1.2.3" "Rollcall"$/m,
      );
    }
  });

  it("name other pages that there are", () => {
    for (const page of pages.values()) {
      const named = [...page.matchAll(/^\.BR (\S+) \(1\)/gm)];
      const files = named.map(
        ([, name = ""]) => `${name.replaceAll("\\", "")}.1`,
      );
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => !pages.has(file))).toEqual([]);
    }
  });
});

const without = (titles: string[], title: string) => {
  return titles.filter((one) => one !== title);
};

const rename = (titles: string[]) => {
  return titles.map((one) => (one === "DESCRIPTION" ? "COMMANDS" : one));
};

describe("The page of a command", () => {
  it("has the flags of every version, each under its heading", () => {
    const page = pageOf("rollcall-list");
    for (const version of ["v1", "v3"]) {
      expect(page).toContain(
        `.SS "Filters of ${version}, which all have to match`,
      );
      expect(page).toContain(`.SS "Order and page (\\-\\-api ${version})"`);
    }
    expect(page).toContain('.B "\\-\\-after\\-start\\-timestamp <time>"');
    expect(page).toContain('.B "\\-\\-duration\\-ms <n>"');
    expect(page).toContain('.B "\\-o, \\-\\-output <format>"');
    expect(pageOf("rollcall-get")).not.toContain("Filters of");
  });

  it("has no flag that the command refuses", () => {
    expect(pageOf("rollcall-list")).toContain("\\-\\-cursor <");
    for (const name of ["export", "stats", "grep", "worst", "compare"]) {
      expect(pageOf(`rollcall-${name}`)).toContain("\\-\\-agent\\-id <");
      expect(pageOf(`rollcall-${name}`)).not.toContain("\\-\\-cursor");
    }
  });

  it("has its examples, and how filters are written", () => {
    const page = pageOf("rollcall-list");
    expect(page).toContain("rollcall list \\-\\-demo \\-\\-limit 20");
    expect(page).toContain("duration>2m\\(aq");
    expect(page).toContain("Tests stand before the value");
  });

  it("tells of the variables that count for it", () => {
    expect(pageOf("rollcall-get")).toContain('.B "PAGER"');
    expect(pageOf("rollcall-get")).toContain('.B "RETELL_API_KEY"');
    expect(pageOf("rollcall-completion")).not.toContain('.B "PAGER"');
    expect(pageOf("rollcall-completion")).not.toContain("RETELL_API_KEY");
    for (const { name } of environment) {
      expect(pageOf("rollcall")).toContain(`.B "${name}"`);
    }
  });
});

/** The rows of a table in the README, below its head. */
function readTable(head: string): string[][] {
  const text = readFileSync(
    new URL("../../README.md", import.meta.url),
    "utf8",
  );
  const [, after = ""] = text.split(`| ${head} `);
  const [table = ""] = after.split("\n\n");
  const [, , ...rows] = table.trimEnd().split("\n");
  return rows.map((row) => {
    const [, ...cells] = row.split("|").map((cell) => cell.trim());
    return cells.slice(0, 2);
  });
}

describe("The README", () => {
  it("has every exit code (errors/exit-code.ts)", () => {
    expect(readTable("exit code")).toEqual(listExitCodes());
  });

  it("has every variable (settings/environment.ts)", () => {
    const told = environment.map(({ name, words }) => {
      const names = name.split(", ").map((one) => `\`${one}\``);
      return [names.join(", "), words];
    });
    expect(readTable("variable")).toEqual(told);
  });
});

test("Every variable that the sources read is told of", () => {
  const folder = new URL("../", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => {
    return file.endsWith(".ts") && !file.endsWith(".test.ts");
  });
  const told = environment.flatMap(({ name }) => name.split(", "));
  const read = sources.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return [...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name);
  });
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((name) => !told.includes(name ?? ""))).toEqual([]);
});
