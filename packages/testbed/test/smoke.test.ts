import { expect, test } from "vitest";
import { node } from "../src/runtimes/node.js";
import { withSurroundings } from "../src/runtimes/surroundings.js";

test("The packed client does all that it promises on this Node; the others are in test:runtimes", async () => {
  const results = await withSurroundings((given) =>
    node(process.versions.node).run(given),
  );
  expect(results).toEqual({
    list: "",
    iterate: "",
    webhook: "",
    validate: "",
    require: "",
  });
});
