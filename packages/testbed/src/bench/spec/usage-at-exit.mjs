import { writeSync } from "node:fs";

/** Where the bench reads what its process used. */
const output = 3;

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const usage = {
    cpuMs: (user + system) / 1000,
    rssMb: maxRSS / 1000,
  };
  writeSync(output, JSON.stringify(usage));
});
