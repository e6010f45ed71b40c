import { defineCommand } from "../../registry/command.js";
import { loginOptions } from "./login-options.js";

export const command = defineCommand({
  details: `Asks for the key, or reads it from standard input or a file; never from a flag.
Asks the server which versions of the API it answers, and keeps the newest.
The key is kept for this server, and is sent to no other.`,
  options: loginOptions,
  examples: [
    {
      words: "type or paste the key; nobody sees it",
      line: "rollcall login",
    },
    {
      words: "of a password manager, into a profile of its own",
      line: "op read op://voice/retell/key | rollcall login --profile work",
    },
    {
      words: "a server of your own, such as the mock",
      line: "rollcall login --base-url http://127.0.0.1:8787 --key-file key.txt",
    },
  ],
  run: async (input, io) => {
    const { logIn } = await import("./log-in.js");
    await logIn(input, io);
  },
});
