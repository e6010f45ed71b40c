import { createMock } from "@rollcall/mock-server";
import type { Page } from "playwright-core";

const mock = createMock({ calls: 250 });

/** Answers what the page asks the API for. */
export async function mockCalls(page: Page): Promise<void> {
  await page.route("https://api.retellai.com/**", async (route) => {
    const asked = route.request();
    const answer = await mock.fetch(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postData(),
    });
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
}
