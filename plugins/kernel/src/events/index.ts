export type { NewEvent, StoredEvent } from './event.ts'
export type { Subscriber } from './subscriber.ts'
export { startWorker, type Worker } from './worker.ts'
