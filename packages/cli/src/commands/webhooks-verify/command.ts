import { defineCommand } from "../../registry/command.js";
import { verifyOptions } from "./verify-options.js";

export const command = defineCommand({
  details:
    "The body has to be as it came, byte by byte. A signature is taken for five minutes.",
  operands: [
    {
      name: "file",
      summary: "the body of the request (default: stdin)",
      isOptional: true,
    },
  ],
  options: verifyOptions,
  examples: [
    {
      words: "a body that was kept, with its header",
      line: "rollcall webhooks verify body.json -s 'v=1793167788355,d=4f…' --any-age",
    },
    {
      words: "from a pipe",
      line: 'cat body.json | rollcall webhooks verify -s "$SIGNATURE"',
    },
    {
      words: "with the key of a file",
      line: 'rollcall webhooks verify body.json -s "$SIGNATURE" --key-file key.txt',
    },
  ],
  run: async (input, io) => {
    const { verifyBody } = await import("./verify-body.js");
    await verifyBody(input, io);
  },
});
