import { kernelErrors } from '../errors/index.ts'

const DEPTH = 32

/**
 * Refuses, before anybody works with it, what a parser lets through and others stumble over: more
 * depth than a recursion bears, keys that reach for prototypes, and what Postgres keeps in no text:
 * the NUL character and half a character. Walks without recursion.
 * @throws invalid_input
 */
export const checkJson = (value: unknown): void => {
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value, path: [] },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: current, path } = next
    if (typeof current === 'string') {
      checkText(current, path)
    } else if (typeof current === 'object' && current !== null) {
      if (path.length >= DEPTH) refuse(path.slice(0, 3), 'Nested too deeply.')
      for (const [key, child] of Object.entries(current)) {
        if (key === '__proto__') refuse(path, 'The name “__proto__” is not allowed.')
        checkText(key, path)
        open.push({ value: child, path: [...path, key] })
      }
    }
  }
}

const checkText = (text: string, path: readonly string[]): void => {
  if (text.includes('\u0000')) refuse(path, 'The NUL character is not allowed.')
  // As a cut in the middle of an emoji leaves it: a surrogate without its other half.
  if (!text.isWellFormed()) refuse(path, 'Half a character is not allowed.')
}

const refuse = (path: readonly string[], message: string): never => {
  throw kernelErrors.invalid_input({ issues: [{ path, message }] })
}
