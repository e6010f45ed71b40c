// Preloaded into a server's process: tells its parent, when asked, what it has
// used up to now.
process.on("message", (message) => {
  if (message !== "usage") {
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send?.({
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
  });
});
// An open channel must not keep a server alive, nor must the listener above.
process.channel?.unref();
