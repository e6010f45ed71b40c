import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { signWebhook } from "@rollcall/core/webhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { app as expressApp } from "../samples/webhooks/express.js";
import { app as fastifyApp } from "../samples/webhooks/fastify.js";
import { handler as lambda } from "../samples/webhooks/lambda.js";
import { POST } from "../samples/webhooks/nextjs.js";
import pagesHandler from "../samples/webhooks/nextjs-pages.js";
import worker from "../samples/webhooks/worker.js";
import { isMissing } from "./samples/is-missing.js";
import { pathOf } from "./samples/sample-files.js";

// Each framework of the guide is sent what the API sends.

const apiKey = "key_of_a_test";
const url = "https://example.com/webhooks";
const body = '{"event":"call_ended", "call":{"call_id":"call_1","note":"ü"}}';

/** Sends a body with a signature; answers the status. */
type Send = (body: string, signature: string) => Promise<number>;

const servers: Server[] = [];
beforeEach(() => {
  vi.stubEnv("RETELL_API_KEY", apiKey);
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
  }
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const frameworks: [string, Send][] = [
  ["Express", (...sent) => sendOver(expressApp, ...sent)],
  [
    "Next.js (App Router)",
    async (...sent) => (await POST(ask(...sent))).status,
  ],
  ["Next.js (Pages Router)", (...sent) => sendOver(pagesHandler, ...sent)],
  ["Fastify", sendToFastify],
  ["Lambda", (...sent) => sendToLambda(false, ...sent)],
  ["Lambda, as base64", (...sent) => sendToLambda(true, ...sent)],
  ["Workers", sendToWorker],
];

describe.each(frameworks)("%s", (_name, send) => testReceiver(send));

describe.skipIf(isMissing("python3"))("Python (needs python3)", () =>
  testReceiver(sendToPython),
);

function testReceiver(send: Send): void {
  it("takes what is signed with our key", async () => {
    expect(await send(body, await signWebhook(body, apiKey))).toBe(204);
  });

  it("refuses another key, another body and no signature", async () => {
    const signature = await signWebhook(body, apiKey);
    const statuses = [
      await send(body, await signWebhook(body, "another key")),
      await send(body.replace(", ", ","), signature),
      await send(body, ""),
    ];
    expect(statuses).toEqual([401, 401, 401]);
  });
}

function headersWith(signature: string) {
  return {
    "content-type": "application/json",
    "x-retell-signature": signature,
  };
}

function ask(text: string, signature: string, address = url): Request {
  const headers = headersWith(signature);
  return new Request(address, { method: "POST", headers, body: text });
}

async function sendOver(
  listener: RequestListener,
  text: string,
  signature: string,
): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/webhooks`;
  return (await fetch(ask(text, signature, address))).status;
}

async function sendToFastify(text: string, signature: string) {
  const { statusCode } = await fastifyApp.inject({
    method: "POST",
    url: "/webhooks",
    headers: headersWith(signature),
    payload: text,
  });
  return statusCode;
}

async function sendToLambda(
  isBase64Encoded: boolean,
  text: string,
  signature: string,
): Promise<number> {
  const sent = Buffer.from(text).toString(isBase64Encoded ? "base64" : "utf8");
  const headers = headersWith(signature);
  const event = { body: sent, isBase64Encoded, headers };
  const answer = await lambda(event as unknown as Parameters<typeof lambda>[0]);
  return typeof answer === "object" ? (answer.statusCode ?? 0) : 0;
}

async function sendToWorker(text: string, signature: string) {
  const env = { RETELL_API_KEY: apiKey };
  return (await worker.fetch(ask(text, signature), env)).status;
}

async function sendToPython(text: string, signature: string) {
  const program = pathOf("webhooks/verify.py");
  const args = ["-c", askPython, program, text, signature, apiKey];
  const { stdout, stderr } = spawnSync("python3", args, { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim() === "True" ? 204 : 401;
}

const askPython = `
import runpy, sys
program, body, header, key = sys.argv[1:]
print(runpy.run_path(program)["is_signed"](body.encode(), header, key))
`;
