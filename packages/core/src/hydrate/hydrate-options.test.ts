import { expect, it } from "vitest";
import { documentedDefaults } from "../../test/support/documented-defaults.js";
import { hydrateDefaults } from "./hydrate-options.js";

it("has the defaults that the docstrings name", () => {
  const file = new URL("./hydrate-options.ts", import.meta.url);
  const documented = documentedDefaults(file);
  for (const [name, value] of Object.entries(hydrateDefaults)) {
    const told = documented.get(`HydrateOptions.${name}`);
    expect(told).toBe(JSON.stringify(value));
  }
});
