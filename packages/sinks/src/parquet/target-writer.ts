import { ByteWriter } from "hyparquet-writer";
import type { FormatTarget } from "../record-format.js";

/** Gathers the bytes of a row group, and writes them at its end. */
export class TargetWriter extends ByteWriter {
  readonly #target: Pick<FormatTarget, "write">;

  constructor(target: Pick<FormatTarget, "write">) {
    super();
    this.#target = target;
  }

  /** Called at the end of each row group. */
  async flush(): Promise<void> {
    const bytes = this.getBytes();
    await this.#target.write(bytes);
    this.index = 0;
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}
