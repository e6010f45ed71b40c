/** The oldest that `engines` names, and the newest of each line. */
export const nodes = {
  oldest: "20.0.0",
  20: "20.20.2",
  22: "22.23.3",
  24: "24.21.0",
};

/** The second needs Node 22.19. */
export const undicis = {
  7: "7.30.2",
  8: "8.13.1",
};
