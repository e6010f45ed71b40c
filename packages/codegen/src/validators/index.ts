export { generateValidators } from "./generate-validators.js";
