import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "./support/serve.js";
import { smallMock } from "./support/small-mock.js";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const missing = existsSync(executablePath)
  ? ""
  : ` (skipped: no Chromium at ${executablePath}; set CHROMIUM_PATH)`;

describe.skipIf(missing !== "")(`the admin page in Chromium${missing}`, () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let mock: ReturnType<typeof smallMock>;
  const problems: string[] = [];

  beforeAll(async () => {
    mock = smallMock();
    served = await serve(mock.answer);
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") {
        problems.push(message.text());
      }
    });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`${served.url}/__rollcall/`);
    await page.getByText("Connected.").waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it("shows the clock, advances it, and sets its speed", async () => {
    const now = page.locator("#now");
    await now.getByText("2024-05-01 12:00:00 UTC").waitFor();
    await page.getByRole("button", { name: "+ 10 min" }).click();
    await now.getByText("2024-05-01 12:10:00 UTC").waitFor();
    await page
      .getByLabel("Set the clock to (UTC)")
      .fill("2024-06-01T00:00:00Z");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await now.getByText("2024-06-01 00:00:00 UTC").waitFor();
    await page.getByRole("button", { name: "60 ×", exact: true }).click();
    await page.getByText("It runs at 60 times real time.").waitFor();
    expect(mock.ports.clock.speed).toBe(60);
  });

  it("shows requests as they come, as text, and without keys", async () => {
    await fetch(`${served.url}/list-calls?q=<img src=x>`, {
      headers: { authorization: "Bearer key_secret_2" },
    });
    await page.locator("#journal summary").first().click();
    const text = await page.locator("#journal").textContent();
    expect(text).toContain("GET /list-calls?q=");
    expect(text).toContain("authorization: [redacted]");
    expect(await page.locator("#journal img").count()).toBe(0);
    await page.locator("#journal summary").first().click();
  });

  it("switches faults on and off, and takes those of one's own", async () => {
    const fails = page.getByRole("button", { name: "A tenth fails with 503" });
    await fails.click();
    await page
      .locator('[data-fault^="status=503"][aria-pressed=true]')
      .waitFor();
    expect(mock.ports.faults.faults).toHaveLength(1);
    await page
      .getByLabel("A fault of your own")
      .fill("status=500;path=/get-call");
    await page.getByRole("button", { name: "Add" }).click();
    const remove = page.getByRole("button", {
      name: "Remove status=500;path=/get-call",
    });
    await remove.click();
    await remove.waitFor({ state: "detached" });
    await fails.click();
    await page
      .locator('[data-fault^="status=503"][aria-pressed=false]')
      .waitFor();
    expect(mock.ports.faults.faults).toHaveLength(0);
  });

  it("knows the latency that it switched on, though it is written in another way", async () => {
    await page
      .getByRole("button", { name: "Answers take about 200 ms" })
      .click();
    await page.locator('[data-fault^="latency"][aria-pressed=true]').waitFor();
    await page
      .getByRole("button", { name: "Answers take about 200 ms" })
      .click();
  });

  it("says what is wrong with a fault that cannot be read", async () => {
    await page.getByLabel("A fault of your own").fill("stauts=500");
    await page.getByRole("button", { name: "Add" }).click();
    await page
      .locator("#status.bad")
      .getByText('A fault has no "stauts"')
      .waitFor();
    problems.splice(
      0,
      problems.length,
      ...problems.filter((text) => !text.includes("400")),
    );
  });

  it("resets the mock, when it is confirmed", async () => {
    mock.store.set("c", { call_id: "c" });
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("button", { name: "Reset the mock" }).click();
    expect(mock.store.size).toBe(1);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Reset the mock" }).click();
    await expect.poll(() => mock.store.size).toBe(0);
  });

  it.each([320, 1280])(
    "fits a window of %d pixels, in light and dark",
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - window.innerWidth",
        );
        expect(overflow).toBeLessThanOrEqual(0);
        if (process.env.ROLLCALL_SHOTS) {
          await page.screenshot({
            path: `${process.env.ROLLCALL_SHOTS}/${width}-${colorScheme}.png`,
            fullPage: true,
          });
        }
      }
    },
  );

  it("breaks no rule of its own content security policy, and logs no error", () => {
    expect(problems).toEqual([]);
  });
});
