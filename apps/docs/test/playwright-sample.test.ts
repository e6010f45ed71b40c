import { expect, test } from "vitest";
import { mockCalls } from "../samples/testing/playwright.js";
import { chromiumPath, launch } from "./browser.js";

const chromium = chromiumPath();

test.skipIf(!chromium)(
  "the mock answers a page in a browser (needs Chromium: set CHROMIUM_PATH)",
  async () => {
    const browser = await launch(chromium ?? "");
    const page = await browser.newPage();
    await mockCalls(page);
    const program = `fetch("https://api.retellai.com/v3/list-calls", {
      method: "POST",
      headers: { authorization: "Bearer any", "content-type": "application/json" },
      body: '{"limit": 3}',
    }).then((answer) => answer.json()).then(({ items }) => items.length)`;
    expect(await page.evaluate(program)).toBe(3);
    await browser.close();
  },
);
