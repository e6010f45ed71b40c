import type { Io } from "../io.js";
import { createPrinter } from "./create-printer.js";
import { openSink } from "./open-sink.js";
import { chooseForm, type OutputChoice } from "./output-choice.js";
import type { Printer } from "./printer.js";
import type { RecordKind } from "./record-kind.js";
import { createStdoutSink, type Sink } from "./sink.js";
import { createTransform, type Transform } from "./transform.js";
import { RecordWatch } from "./watch-records.js";
import { writeNote } from "./write-note.js";

/** What a writer is made of. */
interface WriterParts {
  readonly isTable: boolean;
  readonly transform: Transform;
  readonly printer: Printer;
  readonly watch: RecordWatch;
  readonly sink: Sink;
  readonly note: (text: string) => Promise<void>;
}

/**
 * Prints the records of a command, a batch at a time: one document, or one
 * record a line, however many pages they come from.
 *
 * @example
 * ```ts
 * const writer = await createRecordWriter(kind, input.options, io);
 * try {
 *   for await (const page of pages) await writer.write(page.items);
 *   await writer.end();
 * } finally {
 *   await writer.close();
 * }
 * ```
 */
export class RecordWriter {
  /** Whether people get a table, to which a closing line belongs. */
  readonly isTable: boolean;
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.isTable = parts.isTable;
    this.#parts = parts;
  }

  /** How many records were written. */
  get count(): number {
    return this.#parts.watch.count;
  }

  /** @throws EPIPE where the reader has seen enough. */
  async write(records: readonly unknown[]): Promise<void> {
    const { transform, printer, watch, sink, note } = this.#parts;
    await note(watch.add(records));
    await sink.write(printer.printBatch(transform.next(records)));
  }

  /**
   * Completes the document. After an error it is not to be called: what is not
   * complete must not look so.
   *
   * @param closing - What stands below a table.
   * @throws CliError where `--jq` could not take a record.
   */
  async end(closing = ""): Promise<void> {
    const { transform, printer, watch, sink, note } = this.#parts;
    try {
      const last = transform.end();
      if (last.length > 0) {
        await sink.write(printer.printBatch(last));
      }
    } finally {
      await sink.write(printer.printEnd());
    }
    await sink.write(this.isTable ? closing : "");
    await note(watch.writeEnd());
  }

  /** Waits until a pager is left; to be called in any case, before notes. */
  async close(): Promise<void> {
    await this.#parts.sink.close();
  }
}

/**
 * Makes the writer that the command line asks for. It comes before the first
 * request, so that wrong options ask nothing.
 *
 * @throws CliError where options are wrong, or exclude each other.
 */
export async function createRecordWriter(
  kind: RecordKind,
  choice: OutputChoice,
  io: Io,
): Promise<RecordWriter> {
  const form = chooseForm(choice, io);
  const isTable = form === "table";
  return new RecordWriter({
    isTable,
    transform: await createTransform(kind, choice),
    printer: await createPrinter(form, kind, choice, io),
    watch: new RecordWatch(kind, choice),
    sink: isTable ? await openSink(choice, io) : createStdoutSink(io),
    note: (text) => writeNote(text, choice, io),
  });
}
