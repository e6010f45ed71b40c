// Imports one module, and prints what that took.
import { readInput } from "./input.mjs";
import { measureCpu } from "./measure-cpu.mjs";

const { module } = readInput();
const readCpuMs = measureCpu();
await import(module);
const result = {
  cpuMs: readCpuMs(),
};
console.log(JSON.stringify(result));
