import { type Shell, scripts, shells } from "../../completion/scripts.js";
import { CliError } from "../../errors/cli-error.js";
import { write } from "../../io.js";
import { defineCommand } from "../../registry/command.js";

export const command = defineCommand({
  details:
    "Completes commands, flags, their values, and the ids of calls that were printed lately: nothing is asked of the API.",
  operands: [
    {
      name: "shell",
      summary: shells.join(", "),
    },
  ],
  options: {},
  examples: [
    {
      words: "bash: in ~/.bashrc",
      line: 'eval "$(rollcall completion bash)"',
    },
    {
      words: "zsh: in ~/.zshrc, after compinit",
      line: 'eval "$(rollcall completion zsh)"',
    },
    {
      words: "fish",
      line: `rollcall completion fish \\
  > ~/.config/fish/completions/rollcall.fish`,
    },
    {
      words: "PowerShell: in $PROFILE",
      line: "rollcall completion powershell | Out-String | Invoke-Expression",
    },
  ],
  run: async ({ operands }, io) => {
    const [shell = ""] = operands;
    if (!Object.hasOwn(scripts, shell)) {
      throw new CliError(
        `there is no completion for "${shell}": give ${shells.join(", ")}.`,
      );
    }
    await write(io.stdout, scripts[shell as Shell]);
  },
});
