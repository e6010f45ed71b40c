import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adminRoutes } from "../src/layers/admin/admin-routes.js";
import { faultKeys } from "../src/layers/faults/parse-fault.js";
import { smallMock } from "./support/small-mock.js";

const file = new URL("../README.md", import.meta.url);
const between = /(?<=<!-- routes -->\n)[\s\S]*(?=<!-- \/routes -->)/;

describe("the README", () => {
  it("lists the routes of the admin API as they are (ROLLCALL_UPDATE=1 writes them)", () => {
    const rows = adminRoutes(smallMock().ports).map(
      ({ method, path, does }) =>
        `| \`${method} /__rollcall${path}\` | ${does.replace(/\{[^}]+\}/g, "`$&`")} |\n`,
    );
    const want = `\n| request | what it does |\n|---|---|\n${rows.join("")}\n`;
    const text = readFileSync(file, "utf8");
    if (process.env.ROLLCALL_UPDATE) {
      writeFileSync(
        file,
        text.replace(between, () => want),
      );
    } else {
      expect(unaligned(between.exec(text)?.[0] ?? "")).toBe(unaligned(want));
    }
  });

  it("names every part of a fault", () => {
    const text = readFileSync(file, "utf8");
    for (const key of faultKeys) {
      expect(text).toContain(`${key}=`);
    }
  });
});

/** A table as it is before the formatter aligns its columns. */
function unaligned(table: string): string {
  return table.replace(/ +/g, " ").replace(/ ?-+ ?/g, "-");
}
