import { installChromium } from "./install-chromium.js";

/** Before all tests: the processes that run them inherit where Chromium is. */
export default async function setUpChromium(): Promise<void> {
  process.env.CHROMIUM_PATH = await installChromium();
}
