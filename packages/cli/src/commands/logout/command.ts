import { defineCommand } from "../../registry/command.js";
import { loginOptions } from "../login/login-options.js";

export const command = defineCommand({
  details:
    "Takes the key out of the keychain or the file. The profile's address and version stay.",
  options: { profile: loginOptions.profile },
  examples: [
    { words: "of the profile that is used", line: "rollcall logout" },
    { words: "of another one", line: "rollcall logout --profile work" },
    {
      words: "and forget its address and version, too",
      line: `rollcall logout --profile work
rollcall config unset base-url --profile work
rollcall config unset api --profile work`,
    },
  ],
  run: async (input, io) => {
    const { logOut } = await import("./log-out.js");
    await logOut(input.options, io);
  },
});
