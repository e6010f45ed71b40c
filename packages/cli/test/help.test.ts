import { operations, reference } from "@rollcall/core/spec";
import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

/** The size of a page and the cursor have names of ours. */
const isNamedAsInTheSpec = (name: string) => {
  return name !== "limit" && name !== "pagination_key";
};

describe("the help", () => {
  it("has a flag for every query parameter and every filter of the spec", async () => {
    const { code, stdout } = await terminal(["list", "--help"]);
    expect(code).toBe(0);
    for (const parameter of reference.listCalls.parameters) {
      const names = Object.keys(
        "properties" in parameter.schema
          ? parameter.schema.properties
          : { [parameter.name]: 1 },
      );
      for (const name of names.filter(isNamedAsInTheSpec)) {
        expect(stdout).toContain(`--${name.replaceAll("_", "-")} `);
      }
    }
    for (const value of operations.listCalls.parameters.sort_order.enum) {
      expect(stdout).toContain(value);
    }
    expect(stdout).toContain("Examples:");
  });
});

describe("the help of versions", () => {
  const helpOf = async (argv: string[], env = {}) => {
    const { code, stdout } = await terminal(["list", ...argv], { env });
    expect(code).toBe(0);
    return stdout;
  };

  it("is that of the version that is asked, wherever --help stands", async () => {
    const present = await helpOf(["--api", "v3", "--help"]);
    expect(await helpOf(["--help", "--api", "v3"])).toBe(present);
    const env = { RETELL_API_VERSION: "v3" };
    expect(await helpOf(["--help"], env)).toBe(present);
    expect(present).toContain("--duration-ms <n>");
    expect(present).toMatch(/Filters of v1 that go on here:\n +--after-start/);
  });

  it("is that of v1 otherwise, and says where v3's is", async () => {
    const legacy = await helpOf(["--help"]);
    expect(await helpOf(["--api", "v1", "-h"])).toBe(legacy);
    expect(legacy).not.toContain("--duration-ms");
    expect(legacy).toContain("those of v3: --api v3 --help");
  });

  it.each(["v1", "v3"])("of %s fits in 80 columns", async (version) => {
    const help = await helpOf(["--api", version, "--help"]);
    const widths = help.split("\n").map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });
});
