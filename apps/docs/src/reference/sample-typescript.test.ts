import type { PlacedOperation } from "@rollcall/codegen";
import {
  loadVersion,
  operationsOf,
  specFiles,
  specOf,
} from "@rollcall/codegen";
import { describe, expect, it } from "vitest";
import { chooseSampleInput } from "./sample-input.js";
import { writeTypeScriptSample } from "./sample-typescript.js";
import { loadSdk } from "./sdk.js";

const versions = await Promise.all(specFiles.map(readVersion));

async function readVersion(file: string) {
  const { document, version } = specOf(await loadVersion(file));
  const sdk = await loadSdk(version);
  const write = (placed: PlacedOperation) => {
    const input = chooseSampleInput(document, placed);
    return writeTypeScriptSample(sdk, document, placed, input).code;
  };
  return { version, sdk, operations: operationsOf(document), write };
}

function writeOf(version: string, id: string): string {
  const found = versions.find((one) => one.version === version);
  const placed = found?.operations.find((one) => one.id === id);
  return placed && found ? found.write(placed) : "";
}

describe("The TypeScript sample", () => {
  const cases: [version: string, id: string, call: RegExp][] = [
    [
      "v1",
      "listCalls",
      /client\.calls\.iterate\(\{[\s\S]*client\.calls\.list\(/,
    ],
    ["v1", "getCall", /const call = await client\.calls\.get\("/],
    ["v1", "registerCall", /await registerCall\(client, \{/],
    ["v1", "createPhoneCall", /await createPhoneCall\(client, \{/],
    ["v3", "listCalls", /call_status: \["ended"\],\s+start_timestamp: \{ ge: /],
    ["v3", "updateCall", /client\.calls\.update\("\w+", \{\s+metadata: /],
    ["v3", "deleteCall", /\n\nawait client\.calls\.delete\("\w+"\);/],
    ["v3", "registerPhoneCall", /await registerPhoneCall\(client, \{/],
  ];
  it.each(cases)("of %s's %s calls it as core has it", (version, id, call) => {
    expect(writeOf(version, id)).toMatch(call);
  });

  it.each(versions)("exists for every operation of $version", (one) => {
    for (const placed of one.operations) {
      expect(one.write(placed)).toContain(`from "${one.sdk.entry}"`);
    }
  });

  it.each(versions)(
    "of an operation that the entry of $version does not have is an error with its name and the files to change",
    ({ sdk, operations, write }) => {
      const getCall = operations.find((one) => one.id === "getCall");
      const unknown = { ...getCall, id: "splitCall" } as PlacedOperation;
      const folder = sdk.entry.replace("@rollcall/core", "packages/core/src");
      expect(() => write(unknown)).toThrow(/splitCall/);
      expect(() => write(unknown)).toThrow(`${folder}/calls.ts`);
      expect(() => write(unknown)).toThrow(`${folder}/index.ts`);
    },
  );
});
