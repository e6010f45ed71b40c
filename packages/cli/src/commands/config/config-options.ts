import { sourceOptions } from "../../source/source-options.js";
import { loginOptions } from "../login/login-options.js";
import { whoamiOptions } from "../whoami/whoami-options.js";

const { insecureHttp } = sourceOptions;
const { output } = whoamiOptions;
const { profile } = loginOptions;

/** Whose settings they are. */
export const profileOptions = {
  profile: {
    ...profile,
    summary: "whose settings",
  },
};

/** The options of a change. */
export const setOptions = {
  ...profileOptions,
  insecureHttp,
};

/** The options of the list. */
export const listOptions = { output };

/** The word that names a setting. */
export const settingOperand = {
  name: "setting",
  summary: "profile, base-url or api",
};
