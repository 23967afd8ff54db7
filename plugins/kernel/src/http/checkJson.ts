import { kernelErrors } from '../errors/index.ts'

const DEPTH = 32

/**
 * Refuses, before anybody works with it, what a parser lets through and others stumble over: more
 * depth than a recursion bears, keys that reach for prototypes, and the NUL character, which
 * Postgres stores in no text. Walks without recursion.
 * @throws invalid_input
 */
export const checkJson = (value: unknown): void => {
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value, path: [] },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: current, path } = next
    if (typeof current === 'string') {
      if (current.includes('\u0000')) refuse(path, 'The NUL character is not allowed.')
    } else if (typeof current === 'object' && current !== null) {
      if (path.length >= DEPTH) refuse(path.slice(0, 3), 'Nested too deeply.')
      for (const [key, child] of Object.entries(current)) {
        if (key === '__proto__') refuse(path, 'The name “__proto__” is not allowed.')
        if (key.includes('\u0000')) refuse(path, 'The NUL character is not allowed in a name.')
        open.push({ value: child, path: [...path, key] })
      }
    }
  }
}

const refuse = (path: readonly string[], message: string): never => {
  throw kernelErrors.invalid_input({ issues: [{ path, message }] })
}
