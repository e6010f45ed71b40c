/**
 * Starts to measure this process's CPU time.
 *
 * @returns How many milliseconds it has used since then, when asked.
 */
export function measureCpu() {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
