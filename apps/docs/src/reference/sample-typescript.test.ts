import type { PlacedOperation } from "@rollcall/codegen";
import { bundleSpec, operationsOf, specFile } from "@rollcall/codegen";
import { describe, expect, it } from "vitest";
import { chooseSampleInput } from "./sample-input.js";
import { writeTypeScriptSample } from "./sample-typescript.js";

const document = await bundleSpec(specFile);
const operations = operationsOf(document);

const write = (placed: PlacedOperation) => {
  const input = chooseSampleInput(document, placed);
  return writeTypeScriptSample(placed, input).code;
};

describe("the TypeScript sample", () => {
  const cases: [id: string, call: RegExp][] = [
    ["listCalls", /client\.calls\.iterate\(\{[\s\S]*client\.calls\.list\(/],
    ["getCall", /await client\.calls\.get\("/],
    ["registerCall", /await registerCall\(client, \{/],
    ["createPhoneCall", /await createPhoneCall\(client, \{/],
  ];
  it.each(cases)("of %s calls it as core has it", (id, call) => {
    const placed = operations.find((one) => one.id === id);
    expect(placed && write(placed)).toMatch(call);
  });

  it("exists for every operation of the spec", () => {
    for (const placed of operations) {
      expect(write(placed)).toContain('from "@rollcall/core"');
    }
  });

  it("of an operation that core does not have is an error with its name and the files to change", () => {
    const getCall = operations.find((one) => one.id === "getCall");
    const unknown = { ...getCall, id: "deleteCall" } as PlacedOperation;
    expect(() => write(unknown)).toThrow(
      /deleteCall.*packages\/core\/src\/calls\.ts.*packages\/core\/src\/index\.ts/,
    );
  });
});
