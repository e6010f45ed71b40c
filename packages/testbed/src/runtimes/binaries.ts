import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { install } from "../installed/install.js";

/**
 * The npm package that holds a runtime's binary for this machine, and where in
 * it.
 */
interface Binary {
  readonly name: string;
  readonly file: string;
}

const { platform, arch } = process;
const machine = `${platform}-${arch}`;
const isArm = arch === "arm64";
const bunArch = isArm ? "aarch64" : arch;
const isLinux = platform === "linux";
const libc = isLinux ? "-glibc" : "";

/**
 * The packages of platforms, not `node`, `bun` and `deno` themselves: those
 * need install scripts to find these.
 */
const binaries = {
  node: {
    name: `node-${machine}`,
    file: "bin/node",
  },
  bun: {
    name: `@oven/bun-${platform}-${bunArch}`,
    file: "bin/bun",
  },
  deno: {
    name: `@deno/${machine}${libc}`,
    file: "deno",
  },
} satisfies Record<string, Binary>;

/**
 * Installs a runtime, and answers the path of its command. A package may bring
 * it without the right to be run: install scripts grant it, and those are off.
 */
export async function installCommand(
  runtime: keyof typeof binaries,
  version: string,
): Promise<string> {
  const { name, file } = binaries[runtime];
  const folder = await install({
    [name]: version,
  });
  const command = join(folder, "node_modules", name, file);
  await chmod(command, 0o755);
  return command;
}
