// Runs the smoke test in a Worker: the request's body says where the mock is.
import { smoke } from "./smoke.mjs";

export default {
  /** @param {Request} request */
  async fetch(request) {
    const surroundings = await request.json();
    const results = await smoke(surroundings);
    return Response.json(results);
  },
};
