import { expect, test } from "vitest";
import { node } from "../src/runtimes/node.js";
import { withSurroundings } from "../src/runtimes/surroundings.js";

test("The packed packages do all that they promise on this Node; the others are in test:runtimes", async () => {
  const results = await withSurroundings((given) =>
    node(process.versions.node).run(given),
  );
  expect(results).toEqual({
    list: "",
    iterate: "",
    collect: "",
    partition: "",
    injected: "",
    webhook: "",
    forgery: "",
    validate: "",
    "v3 list": "",
    "v3 pages": "",
    "v3 partition": "",
    "v3 get": "",
    "v3 filter": "",
    "v3 hydrate": "",
    "v3 errors": "",
    require: "",
    "require v3 errors": "",
    mock: "",
    cli: "",
  });
});
