import { Readable } from "node:stream";
import { splitCommand } from "../../src/output/split-command.js";
import { brokenKeychain } from "../home.js";
import { terminal } from "../terminal.js";
import { drawScreen } from "./draw-screen.js";
import { type House, makeHouse } from "./house.js";
import { type Piped, runInPipe } from "./run-in-pipe.js";
import { runOnTerminal, type Typing } from "./run-on-terminal.js";
import { files, type Session, type SessionLine } from "./sessions.js";

/** Where the output of a session goes: so many columns, or a pipe. */
export type Place = number | "pipe";

const ctrlC = "\u0003";
/** Where every session seems to have been. */
const homeShown = "/home/ada";

/** Runs a session in a folder of its own, and writes down what was seen. */
export async function playSession(
  session: Session,
  place: Place,
  baseUrl: string,
): Promise<string> {
  const house = await makeHouse(baseUrl, files);
  const seen: string[] = [];
  for (const given of session) {
    const line = typeof given === "string" ? { line: given } : given;
    const output = await playLine(line, place, house);
    seen.push(`$ ${hidePort(line.line)}\n${output}`);
  }
  await house.remove();
  const title = place === "pipe" ? "in a pipe" : `${place} columns`;
  return `${`== ${title} `.padEnd(80, "=")}\n\n${seen.join("\n")}`;
}

async function playLine(
  { line, typed = "", piped = typed, prompt, until }: SessionLine,
  place: Place,
  house: House,
): Promise<string> {
  const { argv, env } = readLine(line);
  const given = { ...house, env: { ...house.env, ...env } };
  if (place === "pipe") {
    const ended =
      until === undefined
        ? await runHere(argv, given, piped)
        : await interruptInPipe(argv, given, until);
    return describePiped(ended, house);
  }
  const typings: Typing[] = [];
  if (typed !== "") {
    typings.push({ after: prompt ?? "", keys: typed });
  }
  if (until !== undefined) {
    typings.push({ after: until, keys: ctrlC });
  }
  const { code, output } = await runOnTerminal(argv, place, given, typings);
  const screen = await drawScreen(hideMachine(output, house), place);
  const shown = screen === "" ? "" : `${screen}\n`;
  return `${shown}${describeCode(code)}`;
}

/**
 * Runs a line without a process of its own: what only a process with pipes can
 * get wrong, `bin.test.ts` and `faults.test.ts` try.
 */
function runHere(
  argv: readonly string[],
  { env, folder }: House,
  piped: string,
): Promise<Piped> {
  const io = {
    cwd: folder,
    stdin: Readable.from([piped]),
    keychain: brokenKeychain,
  };
  return terminal(argv, { env, io });
}

/** Runs a line until it has written some text, and presses Ctrl-C. */
function interruptInPipe(
  argv: readonly string[],
  house: House,
  until: string,
): Promise<Piped> {
  return runInPipe(argv, house, {
    watch: (child, stdout, stderr) => {
      if (`${stdout}${stderr}`.includes(until)) {
        child.kill("SIGINT");
      }
    },
  });
}

/** `NAME=value rollcall list` */
function readLine(line: string) {
  const words = splitCommand(line);
  const at = words.indexOf("rollcall");
  const settings = words.slice(0, at).map((word) => word.split("="));
  return {
    argv: words.slice(at + 1),
    env: Object.fromEntries(settings) as Record<string, string>,
  };
}

function describePiped({ code, stdout, stderr }: Piped, house: House): string {
  const parts = [
    ["stdout", stdout],
    ["stderr", stderr],
  ] as const;
  const written = parts.filter(([, text]) => text !== "");
  const told = written.map(([name, text]) => {
    const lines = hideMachine(text, house).replaceAll("\r\n", "\\r\n");
    return `[${name}]\n${lines}`;
  });
  return `${told.join("")}${describeCode(code)}`;
}

function describeCode(code: number | null): string {
  return `[exit code ${code}]\n`;
}

/** Without what is different in each run: the folder, ports, and what doctor measures. */
function hideMachine(text: string, { folder }: House): string {
  const told = text.replaceAll(folder, homeShown);
  return hidePort(told).replace(/answered in \d+ ms/, "answered in 5 ms");
}

function hidePort(text: string): string {
  return text.replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:8787");
}
