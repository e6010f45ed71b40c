// Imports modules, one after the other, and prints what that took.
import { readInput } from "./input.mjs";
import { measureCpu } from "./measure-cpu.mjs";

const { modules } = readInput();
const readCpuMs = measureCpu();
for (const module of modules) {
  await import(module);
}
const result = {
  cpuMs: readCpuMs(),
};
console.log(JSON.stringify(result));
