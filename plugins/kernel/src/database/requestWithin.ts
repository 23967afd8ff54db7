import type { PayloadRequest } from 'payload'

/**
 * The request as seen inside a transaction. Concurrent operations of one request must not see each
 * other's transaction, so the outer request stays as it is; and Payload may not take the
 * transaction off it after a failure, since what comes next would then be committed on its own.
 */
export const requestWithin = (outer: PayloadRequest, transaction: string): PayloadRequest =>
  new Proxy(outer, {
    // The target is the receiver, for the private fields of a Request.
    get: (target, key) =>
      key === 'transactionID' ? transaction : (Reflect.get(target, key, target) as unknown),
    has: (target, key) => key === 'transactionID' || Reflect.has(target, key),
    set: (target, key, value) => key === 'transactionID' || Reflect.set(target, key, value, target),
    deleteProperty: (target, key) => key === 'transactionID' || Reflect.deleteProperty(target, key),
  })
