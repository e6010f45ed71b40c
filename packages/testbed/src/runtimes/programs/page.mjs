// Offers the smoke test to the page that loads it.
import { smoke } from "./smoke.mjs";

Object.assign(globalThis, { smoke });
