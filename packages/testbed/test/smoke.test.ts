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
    require: "",
    mock: "",
    cli: "",
  });
});
