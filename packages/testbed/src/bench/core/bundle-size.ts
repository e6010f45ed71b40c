import { sizes } from "../../sizes/sizes.js";
import type { Bench } from "../harness/bench.js";
import { resultOf } from "../harness/result.js";

/**
 * What the client may weigh in a bundle, in bytes, minified and gzipped. Not
 * reached yet: docs/decisions/bundle-size.md.
 */
const aim = 7000;

/**
 * The client's weight as a share of its aim. `.size-limit.json` holds what it
 * weighs now, so that it cannot grow meanwhile.
 */
export const bundleSize: Bench = {
  name: "bundle-size",
  run: async () => {
    const bytes =
      (await sizes()).find(({ name }) => name === "client")?.size ?? Number.NaN;
    return resultOf("bundle-size", bytes / aim, { atMost: 1 }, { bytes, aim });
  },
};
