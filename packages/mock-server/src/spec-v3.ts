import { operations, reference } from "@rollcall/core/v3/spec";
import { filterSpecsOf, requestOf } from "./spec.js";

/** The operations of the API's present version by their `operationId`. */
export const v3Requests = {
  listCalls: requestOf(reference.listCalls),
  getCall: requestOf(reference.getCall),
  updateCall: requestOf(reference.updateCall),
  deleteCall: requestOf(reference.deleteCall),
  createPhoneCall: requestOf(reference.createPhoneCall),
  createWebCall: requestOf(reference.createWebCall),
  registerPhoneCall: requestOf(reference.registerPhoneCall),
};

export type V3OperationId = keyof typeof v3Requests;

/** How the list is walked. */
export const v3Pagination = operations.listCalls.pagination;

/** How a cursor is refused that leads nowhere. */
export const [v3CursorGone] = v3Pagination.gone;

/** The field of the body that holds the filters of the list. */
export const v3FilterField = v3Pagination.filter.slice(1);

/** The filters of the list. */
export const v3FilterSpecs = filterSpecsOf(
  v3Requests.listCalls.body.properties?.[v3FilterField],
);
