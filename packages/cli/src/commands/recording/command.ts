import { defineCommand } from "../../registry/command.js";
import { recordingOptions } from "./recording-options.js";

export const command = defineCommand({
  details:
    "Files are read over https from public hosts only, without the API key, and get their name when they are whole: after an interruption, the same command goes on.",
  operands: [
    {
      name: "id",
      summary: "the id of a call",
    },
  ],
  options: recordingOptions,
  asks: ["get"],
  examples: [
    {
      words: "the recording, as call_4c8e1f06a2b94d73.wav in this folder",
      line: "rollcall recording call_4c8e1f06a2b94d73",
    },
    {
      words: "both sides on channels of their own",
      line: "rollcall recording call_4c8e1f06a2b94d73 --kind channels",
    },
    {
      words: "the log of the call, to a file of your choice",
      line: "rollcall recording call_4c8e1f06a2b94d73 --kind log -f call.log",
    },
  ],
  run: async (input, io) => {
    const { saveRecording } = await import("./save-recording.js");
    await saveRecording(input, io);
  },
});
