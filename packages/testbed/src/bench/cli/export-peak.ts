import { apiKey, startMock } from "../../servers/mock.js";
import { type Bench, resultOf } from "../harness/result.js";
import { runScript } from "../harness/run-script.js";

const MOST_MB = 200;
const program = new URL("./clients/write-calls.mjs", import.meta.url);

/** The memory that an export takes at most, against its budget. */
export const exportPeak: Bench = {
  name: "export-peak",
  async run() {
    const mock = await startMock({
      calls: 100_000,
      size: "short",
    });
    try {
      const { peakMb } = await runScript<{ peakMb: number }>(program, {
        url: mock.url,
        apiKey,
        writer: "export",
        limit: 1000,
        calls: 100_000,
      });
      const ratio = peakMb / MOST_MB;
      return resultOf("export-peak", ratio, { atMost: 1 }, { peakMb });
    } finally {
      await mock.stop();
    }
  },
};
