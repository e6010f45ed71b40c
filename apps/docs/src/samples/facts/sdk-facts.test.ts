import { describe, expect, it, test } from "vitest";
import { loadSdk } from "../../reference/sdk.js";
import { findSdkFacts } from "./sdk-facts.js";

const versions = [
  ["v1", "packages/core/src"],
  ["v3", "packages/core/src/v3"],
] as const;

describe.each(versions)("The client of %s", (version, folder) => {
  it("has a method for what calls are asked for", async () => {
    const facts = findSdkFacts(await loadSdk(version), "listCalls");
    expect(facts).toMatchObject({ kind: "method", name: "list" });
  });

  it("has a function for what makes one", async () => {
    const facts = findSdkFacts(await loadSdk(version), "createPhoneCall");
    expect(facts).toMatchObject({ kind: "function", name: "createPhoneCall" });
  });

  test("without an operation is an error with its name and the files to change", async () => {
    const sdk = await loadSdk(version);
    const find = () => findSdkFacts(sdk, "splitCall");
    expect(find).toThrow(/splitCall/);
    expect(find).toThrow(`${folder}/calls.ts`);
    expect(find).toThrow(`${folder}/index.ts`);
  });
});
