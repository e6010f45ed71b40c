/** The words of a command line that may be flags: those before `--`. */
export function flagWords(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end < 0 ? argv : argv.slice(0, end);
}
