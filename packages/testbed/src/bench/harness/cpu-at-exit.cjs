const { writeSync } = require("node:fs");

/** Where the bench reads how many milliseconds of CPU its process used. */
const output = 3;

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  writeSync(output, cpuMs.toString());
});
