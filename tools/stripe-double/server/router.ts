import { StripeProblem } from './errors.ts'
import type { Method, Route } from './route.ts'

export type Match = { readonly route: Route; readonly path: Record<string, string> }

/** Finds who answers. A fixed segment goes before an id: `/v1/balance/history` is no balance called "history". */
export const createRouter = (routes: readonly Route[]) => {
  const compiled = routes
    .map((route) => ({ route, parts: route.path.split('/') }))
    .toSorted((a, b) => ids(a.parts) - ids(b.parts))
  return (method: Method, path: string): Match => {
    const asked = path.split('/')
    for (const { route, parts } of compiled) {
      if (route.method !== method || parts.length !== asked.length) continue
      const found = parts.every((part, at) => part.startsWith(':') || part === asked[at])
      if (!found) continue
      const named = parts.flatMap((part, at) =>
        part.startsWith(':') ? [[part.slice(1), decodeURIComponent(asked[at] ?? '')]] : [],
      )
      return { route, path: Object.fromEntries(named) as Record<string, string> }
    }
    throw new StripeProblem(
      {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${method}: ${path}), or one that this test double does not implement.`,
      },
      { status: 404 },
    )
  }
}

const ids = (parts: readonly string[]) => parts.filter((part) => part.startsWith(':')).length
