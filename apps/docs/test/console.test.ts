import { createServer, type Server } from "node:http";
import { loadVersion, specFiles, specOf } from "@rollcall/codegen";
import { verifyWebhook } from "@rollcall/core/webhooks";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildConsoles } from "../src/console/build/build-console.js";
import { buildWebhookFacts } from "../src/console/build/build-webhook-facts.js";
import type { VersionConsoles } from "../src/console/build/read-consoles.js";
import { writeFragment } from "../src/console/share/share-link.js";
import { buildHttpReference } from "../src/reference/build-http-reference.js";
import { loadSdk } from "../src/reference/sdk.js";
import { chromiumPath, launch } from "./browser.js";
import { type ConsolePage, serveConsole } from "./console-page.js";

const chromium = chromiumPath();
let browser: Browser;
let served: ConsolePage;
let context: BrowserContext;
let complaints: string[] = [];

async function readConsoles(): Promise<Record<string, VersionConsoles>> {
  const consoles: Record<string, VersionConsoles> = {};
  for (const file of specFiles) {
    const { document, version } = specOf(await loadVersion(file));
    const sdk = await loadSdk(version);
    const reference = buildHttpReference(document, version, sdk);
    consoles[version] = {
      operations: buildConsoles(document, reference, sdk),
      webhooks: buildWebhookFacts(document, version),
    };
  }
  return consoles;
}

async function openClosed(path: string): Promise<Page> {
  context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  await page.goto(`${served.origin}${path}`);
  return page;
}

/** Opens a console, too; a link that brings a form does that by itself. */
async function open(path: string): Promise<Page> {
  const page = await openClosed(path);
  if (!path.includes("#")) {
    await page.getByRole("button", { name: "Try it" }).click();
  }
  await page.locator(".con-send").waitFor();
  return page;
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).textContent()) ?? "";
}

/** Sends, and waits until the outcome is there. */
async function send(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "hidden" });
  return outcome(page);
}

async function outcome(page: Page): Promise<string> {
  await page.locator(".con-outcome").waitFor();
  return textOf(page, ".con-result");
}

const faults: [fault: string, status: string, words: string][] = [
  ["status=400", "400", "The request was refused"],
  ["status=401", "401", "The key is missing or wrong"],
  ["status=429;retry-after=5", "429", "Wait 5 s (Retry-After)"],
  ["status=500", "500", "The service failed"],
  ["html=502", "502", "The body is no JSON (text/html"],
  ["truncate=half", "200", "The body is no JSON (application/json"],
  ["cut=half", "No answer", "The mock broke the connection off"],
  ["unknown=all", "200", "are not what the spec says"],
];

beforeAll(async () => {
  if (chromium) {
    served = await serveConsole(await readConsoles());
    browser = await launch(chromium);
  }
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

describe.skipIf(!chromium)(
  "The console (needs Chromium)",
  {
    timeout: 60_000,
  },
  () => {
    afterEach(async () => {
      await context?.close();
      expect(complaints.splice(0)).toEqual([]);
    });

    it("asks the mock in the page, checks the answer, and goes to the next page", async () => {
      const page = await open("/v3/listCalls/");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const first = await send(page);
      expect(first).toContain("200");
      expect(first).toContain("The answer is what the spec says.");
      expect(first).toContain("10 items");
      await page.getByRole("button", { name: "Next page" }).click();
      await page.getByRole("button", { name: "Next page" }).waitFor();
      const cursor = await page
        .locator("#con-body-pagination_key")
        .inputValue();
      expect(cursor).not.toBe("");
      expect(await textOf(page, ".con-code")).toContain(cursor);
      // The engine came from here, and nothing went elsewhere.
      expect(asked.every((url) => url.startsWith(served.origin))).toBe(true);
    });

    it("walks the legacy list by the last call of a page", async () => {
      const page = await open("/v1/listCalls/");
      expect(await send(page)).toContain("200");
      await page.getByRole("button", { name: "Next page" }).click();
      await expect
        .poll(() => page.locator("#con-query-pagination_key").inputValue())
        .toMatch(/^call_/);
    });

    it("finds the call of the spec's example", async () => {
      for (const version of ["v1", "v3"]) {
        const page = await open(`/${version}/getCall/`);
        const said = await send(page);
        expect(said).toContain("200");
        expect(said).toContain("The answer is what the spec says.");
        await context.close();
      }
    });

    it("shows every fault well", async () => {
      const page = await open("/v3/listCalls/");
      for (const [fault, status, words] of faults) {
        await page.getByLabel("What goes wrong").selectOption(fault);
        const said = await send(page);
        expect(said).toContain(status);
        expect(said).toContain(words);
      }
    });

    it("stops a request that is under way", async () => {
      const page = await open("/v3/listCalls/");
      await page.getByLabel("What goes wrong").selectOption("latency=3s");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByRole("button", { name: "Stop" }).click();
      // The page may still be loading its mock, which a busy machine takes long.
      await expect
        .poll(() => textOf(page, ".con-live"), { timeout: 10_000 })
        .toContain("Stopped by you");
    });

    it("tells beside the field what is wrong, and sends nothing", async () => {
      const page = await open("/v3/listCalls/");
      const limit = page.locator("#con-body-limit");
      await limit.fill("5000");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      const error = page.locator("#con-body-limit-error");
      expect(await error.textContent()).toBe("It has to be 1000 or less.");
      expect(await limit.getAttribute("aria-invalid")).toBe("true");
      expect(await limit.getAttribute("aria-describedby")).toContain(
        "con-body-limit-error",
      );
      expect(await textOf(page, ".con-live")).toBe("");
    });

    it("says that a filter which was added is empty", async () => {
      const page = await open("/v3/listCalls/");
      await page
        .getByLabel("Add a field of filter_criteria")
        .selectOption("from_number");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      expect(await textOf(page, ".con-form")).toContain(
        "Fill this in, or remove it.",
      );
    });

    it("sends to a mock on this machine just what its sample says", async () => {
      const page = await open("/v3/listCalls/");
      let sent = "";
      await page.route("http://127.0.0.1:8787/**", async (route) => {
        sent = route.request().postData() ?? "";
        const headers = { "access-control-allow-origin": "*" };
        await route.fulfill({ json: { items: [], has_more: false }, headers });
      });
      await page.getByLabel("Send to").selectOption("local");
      await page
        .getByLabel("Add a field of filter_criteria")
        .selectOption("call_status");
      await page.getByLabel("ended", { exact: false }).first().check();
      await send(page);
      const body = JSON.parse(sent);
      expect(body.filter_criteria.call_status.op).toBe("in");
      const code = await textOf(page, ".con-code");
      const data = code.slice(code.indexOf("'{") + 1, code.lastIndexOf("'"));
      expect(JSON.parse(data)).toEqual(body);
      expect(code).toContain("http://127.0.0.1:8787/v3/list-calls");
    });

    it("shows the key to the API alone, and explains what CORS hides", async () => {
      const page = await open("/v3/listCalls/");
      let shown: string | undefined;
      await page.route("https://api.retellai.com/**", async (route) => {
        shown = (await route.request().headerValue("authorization")) ?? shown;
        await route.abort();
      });
      await page.getByLabel("Send to").selectOption("api");
      await page.getByLabel("Your API key").fill("key_of_mine");
      await page.getByRole("button", { name: "Share" }).click();
      const link = await page.getByLabel("Link to this form").inputValue();
      expect(await send(page)).toContain("CORS");
      complaints = complaints.filter((text) => !text.includes("ERR_FAILED"));
      const stored = await page.evaluate(
        "JSON.stringify([localStorage, sessionStorage, location.href, document.cookie])",
      );
      const code = await textOf(page, ".con-code");
      expect(`${link}${stored}${code}`).not.toContain("key_of_mine");
      await page.getByLabel("Send to").selectOption("page");
      await page.getByLabel("Send to").selectOption("api");
      expect(await page.getByLabel("Your API key").inputValue()).toBe("");
      expect(shown ?? "Bearer key_of_mine").toBe("Bearer key_of_mine");
    });

    it("shares a form without people's data unless it is told to", async () => {
      const page = await open("/v3/createPhoneCall/");
      await page.getByRole("button", { name: "Share" }).click();
      const input = page.getByLabel("Link to this form");
      const plain = await input.inputValue();
      await page.getByRole("button", { name: "Put people" }).click();
      const whole = await input.inputValue();
      for (const [link, number] of [
        [plain, ""],
        [whole, "+12125550178"],
      ] as const) {
        const other = await context.newPage();
        await other.goto(link);
        const field = other.locator("#con-body-to_number");
        await field.waitFor();
        expect(await field.inputValue()).toBe(number);
      }
    });

    it("fills the form by a link, and keeps links to fields working", async () => {
      const body = {
        limit: 3,
        filter_criteria: {
          start_timestamp: { type: "range", op: "bt", value: [1000, 2000] },
          metadata: [{ key: "a", type: "string", op: "eq", value: "<b>" }],
        },
      };
      const page = await open(`/v3/listCalls/${writeFragment({ body })}`);
      const code = await textOf(page, ".con-code");
      const data = code.slice(code.indexOf("'{") + 1, code.lastIndexOf("'"));
      expect(JSON.parse(data)).toEqual(body);
      await page.getByRole("link", { name: "docs of limit" }).click();
      expect(await page.evaluate("location.hash")).toBe("#body.limit");
      expect(await page.locator("#con-body-limit").inputValue()).toBe("3");
      await page.evaluate("location.hash = '#try=oops'");
      await page.getByRole("alert").waitFor();
      expect(await page.locator("#con-body-limit").inputValue()).toBe("3");
    });

    it("fetches nothing of itself before somebody wants it", async () => {
      const page = await openClosed("/v3/listCalls/");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.reload({ waitUntil: "networkidle" });
      expect(asked.filter((url) => /facts|index.css|mount/.test(url))).toEqual(
        [],
      );
      await page.getByRole("button", { name: "Try it" }).click();
      await page.locator(".con-send").waitFor();
      expect(asked.filter((url) => url.includes("facts"))).toHaveLength(1);
    });

    it("says why it cannot be opened, and can be tried again", async () => {
      const page = await openClosed("/v3/listCalls/");
      // Not unrouted: scripts that are on their way then may never arrive.
      let isDown = true;
      await page.route("**/facts.json", (route) => {
        return isDown ? route.fulfill({ status: 503 }) : route.continue();
      });
      const button = page.getByRole("button", { name: "Try it" });
      await button.click();
      await page.getByText("facts.json answered 503. Try it again.").waitFor();
      isDown = false;
      await button.click();
      await page.locator(".con-send").waitFor();
      complaints = complaints.filter((text) => !text.includes("503"));
    });

    it("opens by a link that is followed later", async () => {
      const page = await openClosed("/v3/listCalls/");
      const fragment = writeFragment({ body: { limit: 4 } });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      const limit = page.locator("#con-body-limit");
      await expect.poll(() => limit.inputValue()).toBe("4");
    });

    it("can be opened, filled in and sent by the keyboard alone", async () => {
      const page = await openClosed("/v3/listCalls/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(".con-send").waitFor();
      const focus = () => page.evaluate("document.activeElement.id");
      expect(await focus()).toBe("con-target");
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press("Tab");
        if ((await focus()) === "con-body-limit") {
          break;
        }
      }
      expect(await focus()).toBe("con-body-limit");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("2");
      await page.keyboard.press("Enter");
      expect(await outcome(page)).toContain("2 items");
    });

    it("never freezes on a large answer, and unfolds it in portions", async () => {
      const page = await open("/v3/listCalls/");
      await page.locator("#con-body-limit").fill("1000");
      expect(await send(page)).toContain("1000 items");
      const tree = page.locator(".con-tree");
      expect(await tree.locator("li").count()).toBeLessThan(100);
      await tree.getByText("1000 items").click();
      await tree.getByRole("button", { name: "Show 50 more" }).click();
      await tree.getByText("Show 50 more of 900").waitFor();
    });
  },
);

describe.skipIf(!chromium)(
  "The webhook console (needs Chromium)",
  {
    timeout: 60_000,
  },
  () => {
    let receiver: Server;
    let url = "";
    let mayAsk = true;
    const received: { body: string; signature: unknown }[] = [];

    beforeAll(async () => {
      receiver = createServer(async (request, response) => {
        const allowed = { "access-control-allow-origin": "*" };
        const asked = { "access-control-allow-headers": "*" };
        if (request.method === "OPTIONS") {
          response.writeHead(
            mayAsk ? 204 : 405,
            mayAsk ? { ...allowed, ...asked } : {},
          );
          return response.end();
        }
        const parts = await request.toArray();
        const signature = request.headers["x-retell-signature"];
        received.push({ body: Buffer.concat(parts).toString(), signature });
        return response.writeHead(204, allowed).end();
      });
      await new Promise<void>((listening) => {
        receiver.listen(0, "127.0.0.1", listening);
      });
      const address = receiver.address();
      url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
    });

    afterEach(() => context?.close());

    afterAll(() => {
      receiver?.close();
    });

    it("sends a signed event where the receiver answers the preflight", async () => {
      mayAsk = true;
      const page = await open("/v3/webhooks/");
      await page.getByLabel("Your receiver").fill(url);
      await page.getByRole("button", { name: "Send from this page" }).click();
      await page.getByText("This page sent it").waitFor();
      const [event] = received;
      const read = await verifyWebhook(
        event?.body ?? "",
        event?.signature as string,
        "key_rollcall",
      );
      expect(read.event).toBe("call_started");
      expect(complaints.splice(0)).toEqual([]);
    });

    it("says that it did not send where the receiver does not", async () => {
      mayAsk = false;
      const before = received.length;
      const page = await open("/v3/webhooks/");
      await page.getByLabel("Your receiver").fill(url);
      await page.getByRole("button", { name: "Send from this page" }).click();
      await page.getByText("This page did not send it").waitFor();
      expect(received).toHaveLength(before);
      // The browser says so, too.
      complaints = [];
    });

    it("verifies what it signed, and says why another is refused", async () => {
      const page = await open("/v1/webhooks/");
      await page.getByRole("button", { name: "Sign", exact: true }).click();
      const verify = page.getByRole("button", { name: "Verify" });
      await expect
        .poll(() => page.getByLabel("x-retell-signature").inputValue())
        .toMatch(/^v=/);
      await verify.click();
      await page.getByText("The signature is good").waitFor();
      await page.getByLabel("Raw body").fill('{"event":"call_ended"}');
      await verify.click();
      await page.getByText("belongs to another body or another key").waitFor();
      await page.getByLabel("x-retell-signature").fill("v=1,d=2");
      await verify.click();
      await page.getByText("The signature is not written as").waitFor();
    });
  },
);
