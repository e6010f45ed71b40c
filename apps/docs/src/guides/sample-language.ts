/** The language of each kind of file, as the highlighter calls it. */
const languages = {
  ts: "ts",
  sh: "sh",
  py: "python",
  out: "txt",
} as const;

/**
 * The language of a sample's file.
 *
 * @throws Error for a kind of file that no test runs.
 */
export function languageOf(file: string): string {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  if (!(ending in languages)) {
    const known = Object.keys(languages).join(", ");
    throw new Error(`A sample's name ends with one of ${known}: ${file}`);
  }
  return languages[ending as keyof typeof languages];
}
