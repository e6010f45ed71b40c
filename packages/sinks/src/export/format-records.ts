import type { Disk, DiskFile } from "../disk/disk.js";
import { InterruptedError } from "../errors/interrupted-error.js";
import type { FormatTarget, RecordFormat, Records } from "../record-format.js";
import type { ExportCheckpoint } from "../records/checkpoint.js";
import { readRecordsFrom } from "../records/read-records.js";
import type { Job } from "./job.js";
import type { ProgressReporter } from "./progress.js";

/** Makes the file, and its companions, of the records, as parts. */
export async function formatRecords(
  job: Job,
  checkpoint: ExportCheckpoint,
  progress: ProgressReporter,
): Promise<void> {
  const { format } = job.settings;
  if (format === undefined) {
    return;
  }
  const parts = new Parts(job.disk);
  try {
    const target = await openTarget(job, format, parts);
    const records = watchRecords(job, checkpoint, progress);
    await format.write(records, target);
    await parts.sync();
  } finally {
    await parts.close();
  }
}

async function openTarget(
  { names }: Job,
  { companions = [] }: RecordFormat,
  parts: Parts,
): Promise<FormatTarget> {
  const main = await parts.create(names.part(names.output));
  const others = new Map<string, Pick<FormatTarget, "write">>();
  for (const name of companions) {
    const path = names.companion(name);
    others.set(name, await parts.create(names.part(path)));
  }
  return {
    ...main,
    async openCompanion(name) {
      const companion = others.get(name);
      if (companion === undefined) {
        throw new RangeError(`"${name}" is none of the format's companions`);
      }
      return companion;
    },
  };
}

/** The records, with a word on how far they are. */
function watchRecords(
  { disk, names, settings }: Job,
  { calls, bytes, keptBytes }: ExportCheckpoint,
  progress: ProgressReporter,
): Records {
  const all = readRecordsFrom(disk, names.records);
  async function* watch() {
    progress.beginPhase();
    let done = 0;
    for await (const record of all) {
      if (settings.signal?.aborted) {
        throw new InterruptedError(calls, settings.signal.reason);
      }
      yield record;
      done++;
      progress.tick(() => ({
        phase: "formatting",
        calls: done,
        bytes,
        pageSize: undefined,
        // How many are from runs before is not known.
        fraction: keptBytes === 0 ? done / calls : undefined,
      }));
    }
  }
  return { [Symbol.asyncIterator]: watch };
}

/** The files that a format writes. */
class Parts {
  readonly #disk: Disk;
  readonly #files: DiskFile[] = [];

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async create(path: string): Promise<Pick<FormatTarget, "write">> {
    await this.#disk.remove(path);
    const file = await this.#disk.create(path);
    this.#files.push(file);
    let position = 0;
    return {
      async write(bytes) {
        const at = position;
        position += bytes.length;
        await file.write(bytes, at);
      },
    };
  }

  async sync(): Promise<void> {
    for (const file of this.#files) {
      await file.sync();
    }
  }

  async close(): Promise<void> {
    for (const file of this.#files) {
      await file.close();
    }
  }
}
