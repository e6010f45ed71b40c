import type { Checkpoint as Place } from "@rollcall/core";
import type { ExportCheckpoint } from "../records/checkpoint.js";
import type { RecordFile } from "../records/record-file.js";
import { writeCheckpoint } from "../records/write-checkpoint.js";
import type { FoundCall, OpenCalls } from "./calls/open-calls.js";
import type { Job } from "./job.js";
import { fractionOfTime, type Progress } from "./progress.js";

type Counts = Pick<
  Progress,
  "phase" | "calls" | "bytes" | "pageSize" | "fraction"
>;

/**
 * Appends records to their file, and vouches for them by a checkpoint from time
 * to time: first the records are on the disk, and then the checkpoint that
 * speaks of them.
 */
export class CallWriter {
  readonly #job: Job;
  readonly #file: RecordFile;
  #checkpoint: ExportCheckpoint;
  #calls: number;
  #missing: number;
  #firstStart: number | undefined;
  #savedAt: number;

  constructor(job: Job, file: RecordFile, checkpoint: ExportCheckpoint) {
    this.#job = job;
    this.#file = file;
    this.#checkpoint = checkpoint;
    this.#calls = checkpoint.calls;
    this.#missing = checkpoint.missing;
    this.#firstStart = checkpoint.firstStart;
    this.#savedAt = job.now();
  }

  /** What is vouched for. */
  get checkpoint(): ExportCheckpoint {
    return this.#checkpoint;
  }

  hasRoomFor(line: string, maxBytes: number): boolean {
    return this.#file.lengthWith(line) <= maxBytes;
  }

  append({ call, isMissing }: FoundCall, line: string): void {
    this.#file.append(line);
    this.#calls++;
    if (isMissing) {
      this.#missing++;
    }
    if (typeof call.start_timestamp === "number") {
      this.#firstStart ??= call.start_timestamp;
    }
  }

  /** Writes what is due. */
  async keepUp(calls: OpenCalls): Promise<void> {
    if (this.#file.isBlockFull) {
      await this.#file.write();
    }
    const age = this.#job.now() - this.#savedAt;
    if (age >= this.#job.settings.checkpointMs) {
      await this.save(calls.checkpoint);
    }
  }

  /** @param place - Where to go on after all that was appended. */
  async save(place: Place | undefined): Promise<void> {
    const { disk, names } = this.#job;
    await this.#file.sync();
    const checkpoint = {
      ...this.#checkpoint,
      place,
      bytes: this.#file.bytes,
      calls: this.#calls,
      missing: this.#missing,
      firstStart: this.#firstStart,
    };
    await writeCheckpoint(disk, names.checkpoint, checkpoint);
    this.#checkpoint = checkpoint;
    this.#savedAt = this.#job.now();
  }

  count({ checkpoint, pageSize }: OpenCalls): Counts {
    return {
      phase: "reading",
      calls: this.#calls,
      bytes: this.#file.bytes,
      pageSize,
      fraction: fractionOfTime(checkpoint, this.#firstStart),
    };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
