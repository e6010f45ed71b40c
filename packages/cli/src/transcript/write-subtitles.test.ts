import { expect, test } from "vitest";
import type { Turn } from "./turn.js";
import { writeSrt, writeVtt } from "./write-subtitles.js";

const turns: Turn[] = [
  {
    kind: "speech",
    role: "agent",
    text: "A <b>&\n\n--> end",
    startS: 0,
    endS: 1.5,
  },
  { kind: "event", name: "tool", text: "book" },
  { kind: "speech", role: "transfer_target", text: "Hello", startS: 3661.0006 },
  { kind: "speech", role: "user", text: "Late" },
];

test("SubRip has numbers, times and speakers, and no arrow in a text", () => {
  expect(writeSrt(turns)).toBe(`1
00:00:00,000 --> 00:00:01,500
Agent: A <b>& -> end

2
01:01:01,001 --> 01:01:03,001
Transfer target: Hello

3
01:01:03,001 --> 01:01:05,001
User: Late
`);
});

test("WebVTT has voices, and no markup in a text", () => {
  expect(writeVtt(turns.slice(0, 1))).toBe(`WEBVTT

00:00:00.000 --> 00:00:01.500
<v Agent>A &lt;b&gt;&amp; --&gt; end
`);
});

test("A transcript without times has no subtitles", () => {
  expect(() =>
    writeSrt([{ kind: "speech", role: "user", text: "Hi" }]),
  ).toThrow("has no times");
});
