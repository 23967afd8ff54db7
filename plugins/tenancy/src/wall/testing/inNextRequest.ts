import { AsyncLocalStorage } from 'node:async_hooks'

type Storage = AsyncLocalStorage<object>

/** Next's own storage, loaded as Next loads it: fails when Next moves it. */
const nextStorage = async (): Promise<Storage> => {
  // What Next's server sets before it loads anything else.
  Object.assign(globalThis, { AsyncLocalStorage })
  const { workAsyncStorage } =
    await import('next/dist/server/app-render/work-async-storage.external.js')
  return workAsyncStorage as unknown as Storage
}

/** Runs `fn` as Next runs a route handler: with a store of the request around it. */
export const inNextRequest = async <Result>(fn: () => Promise<Result>): Promise<Result> =>
  (await nextStorage()).run({ route: '/test' }, fn)
