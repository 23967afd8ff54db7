import { useSyncExternalStore } from 'react'

/** What stands behind the `#` of a letter's link: browsers keep it to themselves. */
export const useLinkSecret = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  )

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
