import { tzOption } from "../input/tz-option.js";
import { value, values } from "../registry/option.js";

/** Their heading. */
export const filterHeading = "Which calls";

const group = filterHeading;

/** The options of every command that takes filters, beside the spec's own. */
export const filterOptions = {
  since: value({
    placeholder: "time",
    summary: "started then or later: 7d (ago), yesterday, 2026-11-01",
    group,
  }),
  until: value({
    placeholder: "time",
    summary: "started before then",
    group,
  }),
  status: values({
    placeholder: "status",
    summary: "with this status, or one of several",
    group,
  }),
  reason: values({
    placeholder: "reason",
    summary: "ended for this reason, or one of several",
    group,
  }),
  where: value({
    placeholder: "expression",
    summary: "for which it is true: 'status=ended and duration>2m'",
    group,
  }),
  ...tzOption,
  from: value({
    placeholder: "file",
    summary: "of a file (NDJSON, JSON) in place of the API; - is stdin",
    group,
  }),
};
