import { listFiles } from "../site/list-files.js";

/** The files of every page in a folder. */
export function listDocuments(folder: string): string[] {
  const files = listFiles(folder);
  return files.filter((file) => file.endsWith(".html"));
}
