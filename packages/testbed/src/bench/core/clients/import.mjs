// Imports one module, and prints what that took.

/** @type {{ module: string }} */
const { module } = JSON.parse(process.argv[2] ?? "");
const cpu = process.cpuUsage();
await import(module);
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ cpuMs: (user + system) / 1000 }));
