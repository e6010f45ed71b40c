import { describe, expect, it } from "vitest";
import { chooseProxy, showProxy } from "./choose-proxy.js";

const proxy = "http://proxy.test:3128";

/** The proxy that an address is asked through, as people see it. */
function proxyFor(
  url: string,
  env: Record<string, string>,
): string | undefined {
  const chosen = chooseProxy(new URL(url), env);
  return chosen && showProxy(chosen);
}

describe("the proxy", () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ["https://a.test", { https_proxy: proxy }, `${proxy} (https_proxy)`],
    ["https://a.test", { HTTPS_PROXY: proxy }, `${proxy} (HTTPS_PROXY)`],
    [
      "https://a.test",
      { https_proxy: proxy, HTTPS_PROXY: "http://b.test:1" },
      `${proxy} (https_proxy)`,
    ],
    ["https://a.test", { http_proxy: proxy }, undefined],
    ["http://a.test", { http_proxy: proxy }, `${proxy} (http_proxy)`],
    ["http://a.test", { https_proxy: proxy }, undefined],
    ["https://a.test", { https_proxy: "" }, undefined],
    [
      "https://a.test",
      { https_proxy: "proxy.test:3128" },
      `${proxy} (https_proxy)`,
    ],
    [
      "https://a.test",
      { https_proxy: "https://proxy.test" },
      "https://proxy.test (https_proxy)",
    ],
    [
      "https://a.test",
      { https_proxy: "http://ann:word@proxy.test:3128" },
      `${proxy} (https_proxy)`,
    ],
    ["http://127.0.0.1:8787", { http_proxy: proxy }, undefined],
    [
      "http://localhost:8787",
      { http_proxy: "http://127.0.0.1:3128" },
      "http://127.0.0.1:3128 (http_proxy)",
    ],
  ])("for %s with %j is %s", (url, env, wanted) => {
    expect(proxyFor(url, env)).toBe(wanted);
  });

  it.each([
    "socks5://ann:word@proxy.test",
    "http://",
    "http://ann:word@",
    "http://a b",
  ])("cannot be %s, which is not shown", (text) => {
    const choose = () => proxyFor("https://a.test", { https_proxy: text });
    expect(choose).toThrow(/^https_proxy is no address of a proxy/);
  });
});

describe("no_proxy", () => {
  it.each<[string, string, boolean]>([
    ["https://a.test", "a.test", true],
    ["https://a.test", "A.Test", true],
    ["https://api.a.test", "a.test", true],
    ["https://api.a.test", ".a.test", true],
    ["https://api.a.test", "*.a.test", true],
    ["https://a.test", ".a.test", true],
    ["https://a.test.", "a.test", true],
    ["https://ba.test", "a.test", false],
    ["https://a.test.evil", "a.test", false],
    ["https://b.test", "a.test, b.test", true],
    ["https://b.test", "a.test b.test", true],
    ["https://a.test", "*", true],
    ["https://a.test", "c.test,*", true],
    ["https://a.test", "a.test:443", true],
    ["https://a.test", "a.test:8443", false],
    ["https://a.test:8443", "a.test:8443", true],
    ["http://a.test", "a.test:80", true],
    ["https://10.1.2.3", "10.1.2.3", true],
    ["https://10.1.2.3", "10.0.0.0/8", true],
    ["https://11.1.2.3", "10.0.0.0/8", false],
    ["https://10.1.2.3", "10.1.2.3:443", true],
    ["https://10.1.2.3", "2.3", false],
    ["https://10.1.2.3", "10.0.0.0/99", false],
    ["https://[fd00::1]", "fd00::1", true],
    ["https://[fd00::1]", "fd00:0:0::1", true],
    ["https://[fd00::1]", "[fd00::1]:443", true],
    ["https://[fd00::1]", "fd00::/8", true],
    ["https://[fd00::1]", "fe80::/10", false],
    ["https://a.test", "", false],
    ["https://a.test", " , ,.", false],
  ])("exempts %s by %j: %s", (url, list, isExempt) => {
    for (const name of ["no_proxy", "NO_PROXY"]) {
      const env = { https_proxy: proxy, http_proxy: proxy, [name]: list };
      expect(proxyFor(url, env) === undefined).toBe(isExempt);
    }
  });
});
