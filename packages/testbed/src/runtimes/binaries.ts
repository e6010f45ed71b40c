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
const bunArch = arch === "arm64" ? "aarch64" : arch;
const libc = platform === "linux" ? "-glibc" : "";

/**
 * The packages of platforms, not `node`, `bun` and `deno` themselves: those
 * need install scripts to find these.
 */
export const binaries = {
  node: { name: `node-${machine}`, file: "bin/node" },
  bun: { name: `@oven/bun-${platform}-${bunArch}`, file: "bin/bun" },
  deno: { name: `@deno/${machine}${libc}`, file: "deno" },
} satisfies Record<string, Binary>;
