import { describe, it } from "vitest";
import { formats, killExports } from "./kill-exports.js";

/** More of them, at random moments: `kills.soak.ts`. */
const moments = [0.55, 0.85];

describe.concurrent("an export that is killed twice", () => {
  it.for(formats)(
    "ends with the same bytes: %s",
    async (format, { expect }) => {
      const left = [...moments];
      const { whole, killed, ...rest } = await killExports(
        format,
        moments.length,
        () => left.shift() ?? 0,
      );
      expect(whole.length).toBeGreaterThan(100_000);
      expect(killed.map((one) => one.equals(whole))).not.toContain(false);
      expect(rest.left).toEqual([]);
    },
  );
});
