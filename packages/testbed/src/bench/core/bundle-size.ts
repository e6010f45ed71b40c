import { sizes } from "../../sizes/sizes.js";
import type { Bench } from "../harness/bench.js";
import { type Result, resultOf } from "../harness/result.js";

/** What the client may weigh in a bundle, in bytes, minified and gzipped. */
const budget = 13_000;

/** The client's weight as a share of what it may weigh. */
export const bundleSize: Bench = {
  name: "bundle-size",
  run: measureBundle,
};

async function measureBundle(): Promise<Result> {
  const rows = await sizes();
  const client = rows.find(({ name }) => name === "client");
  const bytes = client?.size ?? Number.NaN;
  const target = { atMost: 1 };
  const details = { bytes, budget };
  return resultOf(bundleSize.name, bytes / budget, target, details);
}
