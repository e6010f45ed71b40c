/**
 * The guards that `@rollcall/core` exports besides those of enums: an enum must
 * not take their names. A test holds the list to the report of core's exports.
 */
export const coreGuards: readonly string[] = [
  "isAbortedError",
  "isAnswerError",
  "isApiError",
  "isEnded",
  "isError",
  "isInputError",
  "isNetworkError",
  "isRequestError",
  "isRollcallError",
  "isTimeoutError",
];
