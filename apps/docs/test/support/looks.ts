import type { BrowserContextOptions } from "playwright-core";

type Theme = "light" | "dark";

/** How somebody sees a page. */
export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const desktop = { viewport: { width: 1400, height: 900 } };
const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** On a desktop and on a phone, in light and in dark. */
export const looks: readonly Look[] = [
  lookOf("desktop light", desktop, "light"),
  lookOf("phone dark", phone, "dark"),
  lookOf("desktop dark", desktop, "dark"),
  lookOf("phone light", phone, "light"),
];

function lookOf(
  name: string,
  device: BrowserContextOptions,
  colorScheme: Theme,
): Look {
  return {
    name,
    options: {
      ...device,
      colorScheme,
      // A page that still moves is another one each time it is looked at.
      reducedMotion: "reduce",
    },
  };
}

/** Turns the looks over, so that few visits see all four. */
export function lookAt(index: number): Look {
  const [first, ...others] = looks;
  const look = [first, ...others][index % looks.length];
  if (look === undefined) {
    throw new Error("There are no looks.");
  }
  return look;
}
