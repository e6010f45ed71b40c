import { sizes } from "../../sizes/sizes.js";
import { type Bench, resultOf } from "../harness/result.js";

/**
 * What the client may weigh in a bundle, in bytes, minified and gzipped, as in
 * `.size-limit.json`: docs/decisions/bundle-size.md says what is in it.
 */
const budget = 13_000;

const target = {
  atMost: 1,
};

/** The client's weight as a share of what it may weigh. */
export const bundleSize: Bench = {
  name: "bundle-size",
  async run() {
    const bytes = await bytesOfClient();
    const share = bytes / budget;
    const details = {
      bytes,
      budget,
    };
    return resultOf(this.name, share, target, details);
  },
};

async function bytesOfClient() {
  for (const row of await sizes()) {
    if (row.name === "client") {
      return row.size;
    }
  }
  return Number.NaN;
}
