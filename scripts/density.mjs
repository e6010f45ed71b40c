/**
 * Prints how dense the code is: nodes of the TypeScript syntax tree a line of
 * code, without comments and blank lines, in a copy formatted at 80 columns.
 * And how long its functions and files are.
 *
 * `npm run density`, or `npm run density packages/core/src scripts`
 */
import { formatCopy } from "./density/formatted-copy.mjs";
import { measureFiles } from "./density/measure-file.mjs";
import { printFigures } from "./density/print-figures.mjs";
import { listSourceFiles } from "./density/source-files.mjs";

const everySource = ["packages/*/src", "apps/docs/src", "scripts"];

const folders = chooseFolders();
const files = listSourceFiles(folders);
printDensity(files);

function chooseFolders() {
  const asked = process.argv.slice(2);
  if (asked.length > 0) {
    return asked;
  }
  return everySource;
}

/** @param {readonly string[]} files */
function printDensity(files) {
  const copy = formatCopy(files);
  try {
    const measured = measureFiles(copy.folder, files);
    printFigures(measured);
  } finally {
    copy.remove();
  }
}
