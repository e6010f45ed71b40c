import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/** The path of a Chromium on this machine, if there is one. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) {
    return CHROMIUM_PATH;
  }
  const folders = [...PATH.split(delimiter), "/usr/bin"];
  const candidates = folders.flatMap((folder) => {
    return names.map((name) => join(folder, name));
  });
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
