import { kernelErrors } from '../errors/index.ts'

/** Larger than any cart or address; small enough that a flood of them costs little. */
export const BODY_LIMIT = 256 * 1024

/**
 * Reads a JSON object from a request; an empty body is an empty object.
 * @throws body_too_large (without reading on) · malformed_json · invalid_input when it is no object
 */
export const readBody = async (request: Pick<Request, 'body' | 'headers'>): Promise<string> => {
  const tooLarge = () => kernelErrors.body_too_large({ limit: BODY_LIMIT })
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw tooLarge()
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > BODY_LIMIT) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export const parseBody = (text: string): Record<string, unknown> => {
  if (text.trim() === '') return {}
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw kernelErrors.invalid_input({ issues: [{ path: [], message: 'Expected a JSON object.' }] })
  }
  return value as Record<string, unknown>
}

/** Postgres stores no NUL character in text or JSON: better told here than by the database. */
const parse = (text: string): unknown => {
  if (/\\u0000/.test(text) || text.includes('\u0000')) {
    throw kernelErrors.invalid_input({
      issues: [{ path: [], message: 'The NUL character is not allowed in text.' }],
    })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw kernelErrors.malformed_json()
  }
}
