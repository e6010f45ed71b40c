import { expect, test } from "vitest";
import { run } from "../src/run.js";
import { createIo, terminal } from "./terminal.js";

test("rollcall mock answers until it is interrupted", async () => {
  const interrupt = new AbortController();
  const io = { ...createIo(), signal: interrupt.signal };
  const keys = ["--api-key", "key_1", "--api-key", "key_2"];
  const ended = run(["mock", "--port", "0", "--calls", "7", ...keys], io);
  await expect
    .poll(() => io.stdout.text(), { timeout: 20_000 })
    .toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(io.stdout.text()) ?? [];
  const listWith = (key: string) => {
    const env = { RETELL_API_KEY: key, RETELL_BASE_URL: String(url) };
    return terminal(["list", "-o", "json"], { env });
  };
  const { stdout } = await listWith("key_2");
  expect(JSON.parse(stdout)).toHaveLength(7);
  expect((await listWith("key_3")).code).toBe(4);
  interrupt.abort();
  expect(await ended).toBe(0);
});

test.each([
  [["--port", "x"], /port/],
  [["--fault", "nonsense"], /fault/],
  [["--duck"], /unknown option '--duck'/],
])("rollcall mock refuses %j", async (argv, why) => {
  const { code, stderr } = await terminal(["mock", ...argv]);
  expect(code).toBe(2);
  expect(stderr).toMatch(why);
});
