import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Consumer, createConsumer } from "../packed/consumer.js";
import { apiKey, startMock } from "../servers/mock.js";
import { listPublishedPackages } from "../workspace/published.js";
import type { Surroundings } from "./runtime.js";

const programs = new URL("./programs/", import.meta.url);
const calls = 1234;

/**
 * Packs what is published, starts a mock, hands both over, and clears them away
 * afterwards.
 */
export async function withSurroundings<Outcome>(
  use: (given: Surroundings) => Promise<Outcome>,
) {
  const consumer = await createConsumer(listPublishedPackages());
  const server = await startMock({
    calls,
  });
  const mock = {
    url: server.url,
    apiKey,
    calls,
  };
  try {
    await consumer.link("@types/node");
    await copyPrograms(consumer);
    return await use({
      consumer,
      mock,
    });
  } finally {
    await server.stop();
    await consumer.remove();
  }
}

async function copyPrograms({ folder }: Consumer): Promise<void> {
  for (const name of await readdir(programs)) {
    const source = new URL(name, programs);
    await copyFile(source, join(folder, name));
  }
}
