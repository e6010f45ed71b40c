import { expect, it } from "vitest";
import { splitCommand } from "./split-command.js";

it.each<[string, string[]]>([
  ["", []],
  ["  ", []],
  ["less", ["less"]],
  [" less  -R -S ", ["less", "-R", "-S"]],
  ['"C:\\Program Files\\less.exe" -R', ["C:\\Program Files\\less.exe", "-R"]],
  ["a 'b c'd \"\"", ["a", "b cd", ""]],
  ["less $(rm) ; `x` | y", ["less", "$(rm)", ";", "`x`", "|", "y"]],
  ["it's", ["it's"]],
])("%j are the words %j", (command, words) => {
  expect(splitCommand(command)).toEqual(words);
});
