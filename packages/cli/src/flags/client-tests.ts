/**
 * The tests that the client writes in more letters, as they are written on the
 * command line.
 */
export const clientTests: Readonly<Record<string, string>> = {
  startsWith: "sw:",
  endsWith: "ew:",
  contains: "co:",
  between: "bt:low..high",
  exists: "pr, np",
};
