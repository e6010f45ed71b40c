import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
} from "@microsoft/api-extractor";
import type { EntryPoint } from "./entry-points.js";

/** A report and where it belongs. */
export interface Report {
  /** The committed file. */
  readonly file: string;
  /** What it has to hold, by the declarations as they are built now. */
  readonly text: string;
}

/**
 * Reports all that each entry point of a package lets its users rely on. They
 * share one program: types are read once.
 *
 * @throws Error when the declarations cannot be read.
 */
export function extractAll(entryPoints: readonly EntryPoint[]): Report[] {
  const configs = entryPoints.map((entryPoint) => ({
    ...entryPoint,
    config: configOf(entryPoint),
  }));
  const [first] = configs;
  if (!first) {
    return [];
  }
  const additionalEntryPoints = entryPoints.map(
    ({ declarations }) => declarations,
  );
  const program = CompilerState.create(first.config, { additionalEntryPoints });
  return configs.map(({ config, report }) =>
    extract(config, `${report}.api.md`, program),
  );
}

function extract(
  config: ExtractorConfig,
  fileName: string,
  compilerState: CompilerState,
): Report {
  const problems: string[] = [];
  Extractor.invoke(config, {
    compilerState,
    messageCallback: (message) => {
      if (message.logLevel === "error") {
        problems.push(message.formatMessageWithLocation(config.projectFolder));
      }
      message.handled = true;
    },
  });
  if (problems.length > 0) {
    throw new Error(problems.join("\n"));
  }
  const text = readFileSync(join(config.reportTempFolder, fileName), "utf8");
  return {
    file: join(config.reportFolder, fileName),
    text,
  };
}

/** The package's own configuration, turned to one of its entry points. */
function configOf({
  folder,
  report,
  declarations,
}: EntryPoint): ExtractorConfig {
  const file = join(folder, "api-extractor.json");
  const configObject = ExtractorConfig.loadFile(file);
  configObject.mainEntryPointFilePath = declarations;
  configObject.apiReport = {
    enabled: true,
    ...configObject.apiReport,
    reportFileName: report,
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: file,
    packageJsonFullPath: join(folder, "package.json"),
  });
}
