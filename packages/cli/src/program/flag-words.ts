/** The words of a command line that may be flags: those before `--`. */
export function flagWords(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  if (end === -1) {
    return argv;
  }
  return argv.slice(0, end);
}
