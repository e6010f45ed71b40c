import { defineCommand } from "../../registry/command.js";

export const command = defineCommand({
  details:
    "The file is made by the first login. XDG_CONFIG_HOME, or APPDATA on Windows, moves it.",
  options: {},
  examples: [
    { words: "where it is", line: "rollcall config path" },
    { words: "look into it", line: 'cat "$(rollcall config path)"' },
    {
      words: "start anew",
      line: 'rollcall logout && rm "$(rollcall config path)"',
    },
  ],
  run: async (_, io) => {
    const { printPath } = await import("./print-path.js");
    await printPath(io);
  },
});
