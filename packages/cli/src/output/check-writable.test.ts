import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkWritable } from "./check-writable.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("leaves nothing behind where a file may be written", async () => {
  await checkWritable(join(folder, "report.html"));
  expect(await readdir(folder)).toEqual([]);
});

it("lets a file be replaced", async () => {
  await writeFile(join(folder, "report.html"), "");
  await checkWritable(join(folder, "report.html"));
  expect(await readdir(folder)).toEqual(["report.html"]);
});

it("refuses a folder", async () => {
  await expect(checkWritable(folder)).rejects.toThrow("it is a folder");
});

it.skipIf(process.platform === "win32")("refuses a socket", async () => {
  const socket = join(folder, "report.html");
  const server = createServer();
  await once(server.listen(socket), "listening");
  const why = "it is a device, a pipe or a socket";
  await expect(checkWritable(socket)).rejects.toThrow(why);
  server.close();
});
