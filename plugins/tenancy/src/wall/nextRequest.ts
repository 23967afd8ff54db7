import type { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Next's own store of the request being served, or nothing outside Next. It is an internal of
 * Next, so this is the only file that knows of it, and its test fails when Next moves it; without
 * it every request falls shut, to the empty scope.
 *
 * It is read off `globalThis`, where Next keeps it for the very reason that concerns us: bundled
 * and unbundled copies of a module must see one store. An import would tie us to Next's being
 * installed, and to how a bundler treats that import.
 */
export const nextRequest = (): object | undefined => {
  storage ??= findStorage()
  return storage?.getStore()
}

type Storage = AsyncLocalStorage<object>

let storage: Storage | undefined

const findStorage = (): Storage | undefined => {
  // The key ends in Next's version.
  const key = Object.getOwnPropertySymbols(globalThis).find((symbol) =>
    symbol.description?.startsWith('@next/work-async-storage@'),
  )
  return key && (globalThis as unknown as Record<symbol, Storage>)[key]
}
