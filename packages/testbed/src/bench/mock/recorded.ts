import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apiKey, type MockSettings, startMock } from "../../servers/mock.js";
import { temporaryFolder } from "../../workspace/temporary-folder.js";
import type { Load } from "./cpu-per-request.js";

/** Asks a mock and answers the bytes of its body. */
export async function record(
  settings: MockSettings,
  { path, body }: Load,
): Promise<Buffer> {
  const mock = await startMock(settings);
  const authorization = `Bearer ${apiKey}`;
  const post = body && {
    method: "POST",
    headers: {
      authorization,
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(mock.url + path, {
      headers: { authorization },
      ...post,
    });
    if (!response.ok) {
      throw new Error(`The mock answered ${response.status} to ${path}.`);
    }
    return Buffer.from(await response.arrayBuffer());
  } finally {
    await mock.stop();
  }
}

/** Writes bytes to a temporary file and answers its path. */
export async function fileOf(
  bytes: Uint8Array | string,
  name: string,
): Promise<string> {
  const file = join(temporaryFolder("bench"), name);
  await writeFile(file, bytes);
  return file;
}
