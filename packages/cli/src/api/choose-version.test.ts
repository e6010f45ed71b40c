import { describe, expect, it } from "vitest";
import { chooseVersion } from "./choose-version.js";
import { apiVersions } from "./versions.js";

describe("the version that is asked", () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ["is v1 where nobody says otherwise", undefined, undefined, "v1"],
    ["is v1 where the variable is empty", undefined, "", "v1"],
    ["is the environment's", undefined, "v3", "v3"],
    ["is the flag's rather than the environment's", "v1", "v3", "v1"],
    ["is the flag's, whatever stands in the environment", "v3", "v2", "v3"],
  ])("%s", (_, flag, variable, name) => {
    const env = { RETELL_API_VERSION: variable };
    const version = chooseVersion(flag, env, apiVersions);
    expect(version.name).toBe(name);
  });

  it.each<[string | undefined, string | undefined, string]>([
    ["v2", undefined, '--api "v2" is no version of the API: use v1 or v3.'],
    ["", "v3", '--api "" is no version of the API: use v1 or v3.'],
    [
      undefined,
      "3",
      'RETELL_API_VERSION "3" is no version of the API: use v1 or v3.',
    ],
  ])("is refused, with its source: %j, %j", (flag, variable, message) => {
    const env = { RETELL_API_VERSION: variable };
    expect(() => chooseVersion(flag, env, apiVersions)).toThrow(message);
  });
});
