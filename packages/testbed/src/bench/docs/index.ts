import type { Bench } from "../harness/result.js";
import { cachedBuild, coldBuild } from "./build-time.js";
import { lighthouseBenches } from "./lighthouse.js";
import { pageWeight, scriptWeight } from "./page-weight.js";

/** What the site costs its readers, and whoever builds it. */
export const docsBenches: readonly Bench[] = [
  coldBuild,
  cachedBuild,
  pageWeight,
  scriptWeight,
  ...lighthouseBenches,
];
