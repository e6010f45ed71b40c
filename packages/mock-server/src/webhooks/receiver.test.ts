import { describe, expect, it } from "vitest";
import { receiverOf } from "./receiver.js";

const basic = (pair: string) => ({
  authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
});

describe("the receiver of webhooks", () => {
  it.each<[given: string, url: string, headers: object, shown: string]>([
    ["http://h.test/x", "http://h.test/x", {}, "http://h.test/x"],
    ["https://h.test:8443", "https://h.test:8443/", {}, "https://h.test:8443/"],
    ["http://h.test/x#part", "http://h.test/x", {}, "http://h.test/x"],
    [
      "http://user:secret@h.test/x?a=1",
      "http://h.test/x?a=1",
      basic("user:secret"),
      "http://[redacted]@h.test/x?a=[redacted]",
    ],
    [
      "https://us%20er:p%40ss@h.test/",
      "https://h.test/",
      basic("us er:p@ss"),
      "https://[redacted]@h.test/",
    ],
    [
      "http://:s%C3%A9cret@h.test/",
      "http://h.test/",
      basic(":sécret"),
      "http://[redacted]@h.test/",
    ],
    [
      "http://100%25:%zz@h.test/",
      "http://h.test/",
      basic("100%:%zz"),
      "http://[redacted]@h.test/",
    ],
    [
      "http://h.test/x?token=secret",
      "http://h.test/x?token=secret",
      {},
      "http://h.test/x?token=[redacted]",
    ],
    ...["sig", "auth", "pwd", "webhook_secret", "x"].map(
      (name): [string, string, object, string] => [
        `http://h.test/x?v=1&${name}=secret=&`,
        `http://h.test/x?v=1&${name}=secret=&`,
        {},
        `http://h.test/x?v=[redacted]&${name}=[redacted]&`,
      ],
    ),
    [
      "http://h.test/x?secret",
      "http://h.test/x?secret",
      {},
      "http://h.test/x?[redacted]",
    ],
  ])(
    "of %s is known, and shown without secrets",
    (given, url, headers, shown) => {
      expect(receiverOf(given)).toEqual({ url, headers, shownUrl: shown });
    },
  );

  it.each([
    ["", /must be an http or https URL, but is ""/],
    ["h.test/x", /must be an http or https URL, but is "h.test\/x"/],
    ["//h.test/x", /must be an http or https URL/],
    ["http://", /must be an http or https URL/],
    ["http:///?", /must be an http or https URL/],
    ["ftp://h.test/x", /must be an http or https URL/],
    ["file:///etc/passwd", /must be an http or https URL/],
    ["http://h.test:99999/", /must be an http or https URL/],
    ["http://h.test:6000/", /a port that fetch connects to, which 6000 is not/],
    ["https://h.test:22/", /which 22 is not/],
    ["http://h.test:0/", /which 0 is not/],
  ])("is refused where nothing could be delivered: %j", (url, message) => {
    expect(() => receiverOf(url)).toThrow(RangeError);
    expect(() => receiverOf(url)).toThrow(message);
    expect(() => receiverOf(url)).toThrow(/^webhooks\.url must/);
  });

  it.each([
    "ftp://user:secret@h.test/x",
    "user:secret@h.test/x",
    "http//user:secret@h.test",
    "http://user:se/cret@h.test:port/",
    "http://user:secret@h.test:6000/",
    "http://h.test:6000/?sig=secret",
    "ftp://h.test/?secret",
    "h.test/x?sig=secret&a=secret#secret",
  ])("is refused without showing the password: %s", (url) => {
    expect(() => receiverOf(url)).toThrow(/^webhooks\.url must be|must have/);
    expect(() => receiverOf(url)).not.toThrow(/secret|cret/);
  });
});
