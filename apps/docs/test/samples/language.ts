import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What runs the samples of a language: one process for many of them. */
export interface Language {
  /** As the sample's tab calls it. */
  readonly label: string;
  /** Of a file with a sample: `ts`. */
  readonly extension: string;
  /** Runs files, each by itself, and writes what failed beside each. */
  readonly driver: readonly string[];
  /** Whether a sample of a list prints the id of every call that there is. */
  readonly isWalk: boolean;
  /** What is missing on this machine. @default nothing */
  readonly missing?: string;
}

const require = createRequire(import.meta.url);

/** The folder of the programs that run samples. */
const drivers = fileURLToPath(new URL("./drivers", import.meta.url));

const python = findPython();

export const languages: readonly Language[] = [
  {
    label: "curl",
    extension: "sh",
    isWalk: false,
    driver: ["bash", join(drivers, "run.sh")],
  },
  {
    label: "TypeScript",
    extension: "ts",
    isWalk: true,
    driver: [process.execPath, "--import=tsx", join(drivers, "run.mjs")],
  },
  {
    label: "Python",
    extension: "py",
    isWalk: true,
    driver: [python ?? "python3", join(drivers, "run.py")],
    ...(python ? {} : { missing: "python3 with requests (python3-requests)" }),
  },
  {
    label: "CLI",
    extension: "rollcall.sh",
    isWalk: false,
    driver: ["bash", join(drivers, "run.sh")],
  },
];

/** The built command. */
export function findCommand(): string {
  const manifest = require.resolve("@rollcall/cli/package.json");
  return join(dirname(manifest), "bin", "rollcall.js");
}

/** The system's own has what its packages bring, whatever the PATH leads to. */
function findPython(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((command) => {
    try {
      execFileSync(command, ["-c", "import requests"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}
