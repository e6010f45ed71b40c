import type { RecordFormat } from "../../src/index.js";

/** The ids of the calls, and beside them their starts. */
export const idsFormat: RecordFormat = {
  name: "ids",
  companions: ["starts"],
  async write(records, target) {
    const starts = await target.openCompanion("starts");
    for await (const record of records) {
      const { call_id, start_timestamp } = Object(record);
      await target.write(Buffer.from(`${call_id}\n`));
      await starts.write(Buffer.from(`${start_timestamp}\n`));
    }
  },
};
