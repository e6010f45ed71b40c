// Preloaded into a server's process: tells its parent, when asked, what it has
// used up to now.
function readUsage() {
  const { user, system } = process.cpuUsage();
  const bytes = process.memoryUsage.rss();
  return {
    cpuMs: (user + system) / 1000,
    rssMb: bytes / 2 ** 20,
  };
}

process.on("message", (message) => {
  if (message === "usage") {
    process.send?.(readUsage());
  }
});
// An open channel must not keep a server alive, nor must the listener above.
process.channel?.unref();
