import { whoamiOptions } from "../whoami/whoami-options.js";

const { output, api, baseUrl, insecureHttp, profile, demo } = whoamiOptions;

export const doctorOptions = {
  output,
  api,
  baseUrl,
  insecureHttp,
  profile,
  demo,
};
