export { checkName } from "./check-name.js";
export { generateValidators } from "./generate-validators.js";
