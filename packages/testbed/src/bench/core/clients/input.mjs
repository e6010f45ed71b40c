/** What a bench hands to the script that it runs. */
export function readInput() {
  const [, , json = ""] = process.argv;
  return JSON.parse(json);
}
