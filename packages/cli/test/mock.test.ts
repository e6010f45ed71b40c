import { expect, test } from "vitest";
import { run } from "../src/run.js";
import { createIo, terminal } from "./terminal.js";

test("rollcall mock answers until it is interrupted", async () => {
  const interrupt = new AbortController();
  const io = { ...createIo(), signal: interrupt.signal };
  const ended = run(["mock", "--port", "0", "--calls", "7"], io);
  await expect
    .poll(() => io.stdout.text(), { timeout: 20_000 })
    .toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(io.stdout.text()) ?? [];
  const env = { RETELL_API_KEY: "key_any", RETELL_BASE_URL: String(url) };
  const { stdout } = await terminal(["list", "-o", "json"], { env });
  expect(JSON.parse(stdout)).toHaveLength(7);
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
