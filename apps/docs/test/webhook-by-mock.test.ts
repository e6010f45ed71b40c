import { createServer } from "node:http";
import { loadVersion, specFiles, specOf } from "@rollcall/codegen";
import { verifyWebhook } from "@rollcall/core/webhooks";
import {
  type Listening,
  listen as listenMock,
} from "@rollcall/mock-server/node";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildWebhookFacts } from "../src/console/build/build-webhook-facts.js";
import type { VersionConsoles } from "../src/console/build/read-consoles.js";
import { launch } from "./browser.js";
import { type ConsolePage, serveConsole } from "./console-page.js";
import { freePort } from "./samples/free-port.js";
import { closeServer, listen } from "./samples/listen.js";
import { cleanWindow, openWindow } from "./support/window.js";

/** The key that a mock signs with where it was given none. */
const mockKey = "key_rollcall";

/** What the receiver was sent. */
const received: { body: string; signature: string }[] = [];
const receiver = createServer(async (request, response) => {
  const parts = await request.toArray();
  const signature = String(request.headers["x-retell-signature"]);
  received.push({ body: Buffer.concat(parts).toString(), signature });
  response.writeHead(204).end();
});

let url = "";
let port = 0;
let served: ConsolePage;
let browser: Browser;
let page: Page;
let mock: Listening | undefined;

beforeAll(async () => {
  url = `${await listen(receiver)}/hook`;
  port = await freePort();
  served = await serveConsole(await readWebhookConsoles());
  // The page asks the port of a mock that was given none. Here another program
  // may have it, so the browser is led to a port that is free.
  browser = await launch(undefined, [
    `--host-resolver-rules=MAP 127.0.0.1:8787 127.0.0.1:${port}`,
  ]);
  page = await openWindow(browser, {});
});

afterEach(async () => {
  await mock?.close();
  mock = undefined;
  received.splice(0);
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
  await closeServer(receiver);
});

describe("A running mock", { timeout: 60_000 }, () => {
  it.each([
    ["v3", "call_started"],
    ["v3", "call_ended"],
    ["v3", "call_analyzed"],
    ["v1", "call_ended"],
  ] as const)(
    "sends to its receiver the event of the console of %s: %s",
    async (api, event) => {
      mock = await listenMock({ port, webhooks: { url, api } });
      const page = await open(api);
      await page.getByLabel("Event").selectOption(event);
      const filled = await page.getByLabel("Body, byte").inputValue();
      expect(await sendByMock(page)).toBe(
        `The mock sent ${event} with its own key, in the version that it was started for. The receiver answered: 204.`,
      );
      const [sent] = received;
      const { body = "", signature = "" } = sent ?? {};
      await verifyWebhook(body, signature, mockKey);
      expect(JSON.parse(body)).toMatchObject(JSON.parse(filled));
    },
  );

  it("says how it has to be started where it has no receiver", async () => {
    mock = await listenMock({ port });
    const page = await open("v3");
    const said = await sendByMock(page);
    expect(said).toContain("The mock sent nothing");
    expect(said).toContain("--webhook-api v3");
  });

  it("is missed where none runs", async () => {
    const page = await open("v1");
    expect(await sendByMock(page)).toContain("The mock was not reached.");
  });
});

async function readWebhookConsoles() {
  const consoles: Record<string, VersionConsoles> = {};
  for (const file of specFiles) {
    const { document, version } = specOf(await loadVersion(file));
    const webhooks = buildWebhookFacts(document, version);
    consoles[version] = { operations: {}, webhooks };
  }
  return consoles;
}

async function open(version: string): Promise<Page> {
  await cleanWindow(page, {});
  await page.goto(`${served.origin}/${version}/webhooks/`);
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByLabel("Event").waitFor();
  return page;
}

/** Presses the button, and reads what the page says came of it. */
async function sendByMock(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Let a running mock send" }).click();
  const said = page.locator(".con-note:visible");
  await said.waitFor();
  return (await said.textContent()) ?? "";
}
