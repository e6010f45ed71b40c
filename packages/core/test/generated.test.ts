import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCore, specFile } from "@rollcall/codegen";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../src/generated/", import.meta.url));

it("holds what the spec generates, to the byte (if not: npm run generate)", async () => {
  const fresh = await generateCore(specFile);
  const stale = Object.keys(fresh).filter((name) => read(name) !== fresh[name]);
  const unknown = readdirSync(folder).filter((name) => !(name in fresh));
  expect(
    [...stale, ...unknown],
    "src/generated/ differs from openapi/: run `npm run generate`",
  ).toEqual([]);
});

function read(name: string): string | undefined {
  return readdirSync(folder).includes(name)
    ? readFileSync(folder + name, "utf8")
    : undefined;
}
