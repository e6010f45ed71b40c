import { clinic } from "./clinic.js";
import { delivery } from "./delivery.js";
import { homes } from "./homes.js";
import { insurance } from "./insurance.js";
import { restaurant } from "./restaurant.js";
import type { Script } from "./script.js";

/** The scripts by the industry that a profile names. */
export const SCRIPTS: Readonly<Record<string, Script>> = {
  clinic,
  delivery,
  homes,
  insurance,
  restaurant,
};
