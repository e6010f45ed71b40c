// Runs the smoke test in a Worker: the request's body says where the mock is.
import { smoke } from "./smoke.mjs";

export default {
  /** @param {Request} request */
  async fetch(request) {
    return Response.json(await smoke(await request.json()));
  },
};
