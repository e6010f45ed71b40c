import { defineCommand } from "../../registry/command.js";
import { transcriptOptions } from "./transcript-options.js";
import { turnSchema } from "./turn-schema.js";

export const command = defineCommand({
  details:
    "Each turn has its time in the recording, who speaks, and how long the other side had waited for it (+0.6s). Tool calls and their results stand where they happened.",
  operands: [
    {
      name: "id",
      summary: "the id of a call",
    },
  ],
  options: transcriptOptions,
  asks: ["get"],
  examples: [
    {
      words: "what was said in a call",
      line: "rollcall transcript call_4c8e1f06a2b94d73",
    },
    {
      words: "a call that goes on: new turns as they come",
      line: "rollcall transcript call_4c8e1f06a2b94d73 --follow",
    },
    {
      words: "subtitles for its recording",
      line: "rollcall transcript call_4c8e1f06a2b94d73 -o vtt > call.vtt",
    },
  ],
  schema: () => turnSchema,
  run: async (input, io) => {
    const { showTranscript } = await import("./show-transcript.js");
    await showTranscript(input, io);
  },
});
