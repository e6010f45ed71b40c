import { describe, expect, it } from "vitest";
import { findConfigFolder, needConfigFolder } from "./config-folder.js";

type Row = [
  platform: NodeJS.Platform,
  env: Record<string, string>,
  folder: string | undefined,
];

const roaming = "C:\\Users\\Ann\\AppData\\Roaming";

describe("the folder of the settings", () => {
  it.each<Row>([
    ["linux", { HOME: "/home/ann" }, "/home/ann/.config/rollcall"],
    [
      "linux",
      { HOME: "/home/ann", XDG_CONFIG_HOME: "/etc/ann" },
      "/etc/ann/rollcall",
    ],
    [
      "linux",
      { HOME: "/home/ann", XDG_CONFIG_HOME: "not/absolute" },
      "/home/ann/.config/rollcall",
    ],
    [
      "linux",
      { HOME: "/home/ann", XDG_CONFIG_HOME: "" },
      "/home/ann/.config/rollcall",
    ],
    ["linux", {}, undefined],
    ["linux", { HOME: "not/absolute" }, undefined],
    ["darwin", { HOME: "." }, undefined],
    [
      "win32",
      { APPDATA: "Roaming", USERPROFILE: "C:\\Users\\Ann" },
      `${roaming}\\rollcall`,
    ],
    ["win32", { APPDATA: "Roaming", USERPROFILE: "Ann" }, undefined],
    [
      "darwin",
      { HOME: "/Users/ann" },
      "/Users/ann/Library/Application Support/rollcall",
    ],
    [
      "darwin",
      { HOME: "/Users/ann", XDG_CONFIG_HOME: "/Users/ann/.config" },
      "/Users/ann/.config/rollcall",
    ],
    ["win32", { APPDATA: roaming }, `${roaming}\\rollcall`],
    ["win32", { USERPROFILE: "C:\\Users\\Ann" }, `${roaming}\\rollcall`],
    [
      "win32",
      { APPDATA: roaming, HOME: "/home/ann", XDG_CONFIG_HOME: "/etc/ann" },
      `${roaming}\\rollcall`,
    ],
    ["win32", { HOME: "/home/ann" }, undefined],
  ])("on %s with %j is %s", (platform, env, folder) => {
    expect(findConfigFolder({ env, platform })).toBe(folder);
  });

  it.each<[NodeJS.Platform, string]>([
    ["linux", "Set HOME "],
    ["win32", "Set APPDATA "],
  ])("is asked for on %s where there is none", (platform, fix) => {
    const need = () => needConfigFolder({ env: {}, platform });
    expect(need).toThrow(
      expect.objectContaining({ fix: expect.stringContaining(fix) }),
    );
  });
});
