import type {
  OperationFacts,
  Sample,
  SampleRequest,
} from "./sample-request.js";
import { writeCli } from "./write-cli.js";
import { writeCurl } from "./write-curl.js";
import { writePython } from "./write-python.js";
import { writeTypeScript } from "./write-typescript.js";

const writers = [writeCurl, writeTypeScript, writePython, writeCli];

/**
 * The request in each language: curl, TypeScript, Python and the command line.
 * It needs nothing but what it is given, so it works in a browser, too.
 *
 * @throws InputError for a value that a query cannot hold, such as an empty list.
 */
export function writeSamples(
  request: SampleRequest,
  facts: OperationFacts,
): Sample[] {
  return writers.map((write) => write(request, facts));
}
