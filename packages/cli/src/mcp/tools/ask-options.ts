import { value } from "../../registry/option.js";
import { filterOptions } from "../../source/filter-options.js";

const { from: _, ...filters } = filterOptions;

/** The options of a tool whose answer may have several pages. */
export const pageOptions = {
  cursor: value({
    placeholder: "cursor",
    summary:
      "next_cursor of the answer before, with all other arguments as they were",
  }),
};

/** The options of a tool that asks for many calls. Files are not for models. */
export const askOptions = {
  ...filters,
  ...pageOptions,
};
