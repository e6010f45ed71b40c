import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

describe("where the API is", () => {
  it.each<[string, string[], string]>([
    ["--base-url", ["--base-url", "127.0.0.1:8792"], ""],
    ["--base-url", ["--base-url", "ftp://a.test"], "http://b.test"],
    ["RETELL_BASE_URL", [], "localhost:8787"],
    ["RETELL_BASE_URL", [], "http://user:word@a.test"],
  ])("is refused by the name %s: %j, %j", async (name, argv, url) => {
    const env = { RETELL_API_KEY: "key_right", RETELL_BASE_URL: url };
    const { code, stdout, stderr } = await terminal(["list", ...argv], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      new RegExp(`^rollcall: ${name} is no address: begin it with http://`),
    );
    expect(stderr).toContain("leave out what stands before an @");
    expect(stderr).not.toContain("word");
  });
});

describe("the key", () => {
  it("is refused by its variable, and not shown", async () => {
    const env = { RETELL_API_KEY: "key_right\n" };
    const { code, stderr } = await terminal(["list"], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^rollcall: RETELL_API_KEY is no API key: /);
    expect(stderr).not.toContain("key_right");
  });

  it("is asked for with exit code 4 when there is none", async () => {
    const { code, stdout, stderr } = await terminal(["list"]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toContain("RETELL_API_KEY");
    expect(stderr).toContain("--demo");
  });
});
