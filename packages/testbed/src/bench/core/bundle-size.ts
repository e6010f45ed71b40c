import { sizes } from "../../sizes/sizes.js";
import type { Bench } from "../harness/bench.js";
import { resultOf } from "../harness/result.js";

/**
 * What the client may weigh in a bundle, in bytes, minified and gzipped, as in
 * `.size-limit.json`: docs/decisions/bundle-size.md says what is in it.
 */
const most = 13_000;

/** The client's weight as a share of what it may weigh. */
export const bundleSize: Bench = {
  name: "bundle-size",
  run: async () => {
    const bytes =
      (await sizes()).find(({ name }) => name === "client")?.size ?? Number.NaN;
    return resultOf("bundle-size", bytes / most, { atMost: 1 }, { bytes, most });
  },
};
