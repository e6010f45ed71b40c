import { describe, expect, it } from "vitest";
import { Slices } from "./time-slices.js";

/** A work of so many slices; it writes down when it runs. */
function workOf(name: string, slices: number, ran: string[]) {
  let left = slices;
  return () => {
    ran.push(name);
    left -= 1;
    return left === 0;
  };
}

describe("work in slices", () => {
  it("is done at once where one slice is enough", () => {
    expect(new Slices().run(() => true)).toBeUndefined();
  });

  it("takes turns with other work, and with everything else", async () => {
    const slices = new Slices();
    const ran: string[] = [];
    const first = slices.run(workOf("a", 3, ran));
    const second = slices.run(workOf("b", 2, ran));
    setTimeout(() => ran.push("other"), 0);
    await Promise.all([first, second]);
    expect(ran.filter((name) => name !== "other")).toEqual([
      "a",
      "a",
      "b",
      "a",
      "b",
    ]);
    expect(ran.indexOf("other")).toBeLessThan(ran.length - 1);
  });

  it("ends with what it throws, and lets other work go on", async () => {
    const slices = new Slices();
    const ran: string[] = [];
    let isSecond = false;
    const broken = slices.run(() => {
      if (isSecond) {
        throw new Error("broken");
      }
      isSecond = true;
      return false;
    });
    const other = slices.run(workOf("b", 2, ran));
    await expect(broken).rejects.toThrow("broken");
    await other;
    expect(ran).toEqual(["b", "b"]);
  });
});
