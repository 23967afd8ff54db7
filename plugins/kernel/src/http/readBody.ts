import { kernelErrors } from '../errors/index.ts'
import { checkJson } from './checkJson.ts'

/** Larger than any cart or address; small enough that a flood of them costs little. */
export const BODY_LIMIT = 256 * 1024
/** Up to here a body that is too large is read and thrown away, so that its sender hears why. */
const PATIENCE = 8 * 1024 * 1024

/**
 * Reads the text of a request, if it may be JSON.
 * @throws body_too_large · unsupported_media_type
 */
export const readBody = async (
  request: Pick<Request, 'body' | 'headers'>,
  limit = BODY_LIMIT,
): Promise<string> => {
  if (!request.body) return ''
  const declared = Number(request.headers.get('content-length') ?? 0)
  const chunks: Uint8Array[] = []
  let size = 0
  const patience = Math.max(PATIENCE, limit)
  if (declared <= patience) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > patience) break
      if (size <= limit) chunks.push(chunk)
    }
  }
  if (Math.max(size, declared) > limit) throw kernelErrors.body_too_large({ limit })
  if (size > 0) checkType(request.headers.get('content-type'))
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Turns the text into an object; an empty body is an empty object.
 * @throws malformed_json · invalid_input when it is no object, or holds what cannot be stored
 */
export const parseBody = (text: string): Record<string, unknown> => {
  if (text.trim() === '') return {}
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw kernelErrors.invalid_input({ issues: [{ path: [], message: 'Expected a JSON object.' }] })
  }
  checkJson(value)
  return value as Record<string, unknown>
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw kernelErrors.malformed_json()
  }
}

/** Plain text passes, since that is what `fetch` says of a string unless told otherwise. */
const checkType = (type: string | null): void => {
  if (type === null || /^\s*(application\/([\w.-]+\+)?json|text\/plain)\s*(;|$)/i.test(type)) return
  throw kernelErrors.unsupported_media_type()
}
