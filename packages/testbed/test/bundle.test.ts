import { describe, expect, test } from "vitest";
import { bundledFiles } from "./support/bundled.js";

const apart = ["partition", "validate", "webhooks", "otel", "spec"];

describe("A bundle of the client", () => {
  test("holds nothing of what is imported on its own", async () => {
    const files = await bundledFiles(
      'export { createClient } from "@rollcall/core"',
    );
    expect(files).toContain("dist/index.js");
    expect(
      files.filter((file) => apart.some((name) => file === `dist/${name}.js`)),
    ).toEqual([]);
    expect(files.filter((file) => file.includes("opentelemetry"))).toEqual([]);
  });

  test("brings in no other dependency than openapi-fetch", async () => {
    const files = await bundledFiles(
      'export { createClient } from "@rollcall/core"',
    );
    expect(
      files.filter((file) => !/^(dist|openapi-fetch)\/|^<stdin>$/.test(file)),
    ).toEqual([]);
  });

  test.each(["webhooks", "validate"])(
    "is not brought in by %s",
    async (name) => {
      const files = await bundledFiles(
        `export * from "@rollcall/core/${name}"`,
      );
      expect(files).toContain(`dist/${name}.js`);
      expect(files).not.toContain("dist/index.js");
      expect(files.filter((file) => file.startsWith("openapi-fetch"))).toEqual(
        [],
      );
    },
  );
});
