/** The API's own words for a request without a valid key. */
export const UNAUTHORIZED = "API key is missing or invalid.";

/** The API's own words for a request too many. */
export const RATE_LIMITED =
  "Account rate limited, please throttle your requests.";
