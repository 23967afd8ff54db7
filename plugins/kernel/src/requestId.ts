/** For a proxy in front of the handlers, which must not load all of the kernel to name a request. */
export { requestIdOf } from './http/requestId.ts'
