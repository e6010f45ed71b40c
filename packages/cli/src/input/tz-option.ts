import { value } from "../registry/option.js";
import { readZone } from "./read-zone.js";

/** The zone of times that are read, and of those that people are shown. */
export const tzOption = {
  tz: value({
    placeholder: "zone",
    summary: "time zone of times, as Europe/Berlin, read and shown",
    read: readZone,
    defaultText: "UTC",
    group: "Times",
  }),
};
