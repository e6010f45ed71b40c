import { expect, test } from "vitest";
import { node } from "../src/runtimes/node.js";
import { withSurroundings } from "../src/runtimes/surroundings.js";

test("The packed packages do all that they promise on this Node; the others are in test:runtimes", async () => {
  const results = await withSurroundings((given) =>
    node(process.versions.node).run(given),
  );
  expect(results).toEqual({
    "v1 list": "",
    "v1 iterate": "",
    "v1 pages": "",
    "v1 collect": "",
    "v1 partition": "",
    "v1 injected": "",
    "v1 get": "",
    "v1 validate": "",
    "v1 errors": "",
    "v3 list": "",
    "v3 iterate": "",
    "v3 pages": "",
    "v3 collect": "",
    "v3 partition": "",
    "v3 injected": "",
    "v3 get": "",
    "v3 validate": "",
    "v3 errors": "",
    "v3 total": "",
    "v3 filter": "",
    "v3 hydrate": "",
    webhook: "",
    forgery: "",
    require: "",
    "require v3 errors": "",
    mock: "",
    cli: "",
  });
});
