import { describe, expect, it } from "vitest";
import { mediaBaseOf, mediaRule } from "./media-base.js";

describe("the address below which media are served", () => {
  it.each([
    [undefined, undefined],
    [false, undefined],
    [true, "https://mock.invalid"],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787"],
    ["http://127.0.0.1:8787/", "http://127.0.0.1:8787"],
    ["HTTPS://Mock.Test/calls//", "https://mock.test/calls"],
    ['https://mock.test/"a', "https://mock.test/%22a"],
  ])("of %s is %s", (media, want) => {
    expect(mediaBaseOf(media)).toBe(want);
  });

  it.each([
    "",
    "mock.test",
    "ftp://mock.test",
    "https://user:secret@mock.test",
    "https://mock.test/?a",
    "https://mock.test/#a",
    1,
    null,
  ])("%s is refused", (media) => {
    expect(mediaRule.read(media)).toBeUndefined();
  });
});
