import type { BrowserContextOptions } from "playwright-core";

/** How somebody sees a page. */
export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions & {
    readonly colorScheme: "light" | "dark";
  };
}

// A page that still moves is another one each time it is looked at.
const still = { reducedMotion: "reduce" } as const;

const desktop = { ...still, viewport: { width: 1400, height: 900 } };
const phone = {
  ...still,
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** In light, as whoever goes on in the dark begins. */
export const devices: readonly Look[] = [
  { name: "desktop", options: { ...desktop, colorScheme: "light" } },
  { name: "phone", options: { ...phone, colorScheme: "light" } },
];

/** On a desktop and on a phone, in light and in dark from the start. */
const looks: readonly Look[] = [
  { name: "desktop light", options: { ...desktop, colorScheme: "light" } },
  { name: "phone dark", options: { ...phone, colorScheme: "dark" } },
  { name: "desktop dark", options: { ...desktop, colorScheme: "dark" } },
  { name: "phone light", options: { ...phone, colorScheme: "light" } },
];

/** Turns the looks over, so that few visits see all four. */
export function lookAt(index: number): Look {
  const look = looks[index % looks.length];
  if (look === undefined) {
    throw new Error("There are no looks.");
  }
  return look;
}
