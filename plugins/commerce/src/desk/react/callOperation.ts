type Refusal = { readonly errors?: readonly { readonly message?: string }[] }

/**
 * Asks an operation on behalf of the panel's person.
 *
 * @returns what it answers
 * @param key the same for every attempt at one thing, so that a second click does it once
 * @throws an Error whose message is for a person; `isFinal` when asking again with this key would
 * only repeat the refusal
 */
export const callOperation = async (
  address: string,
  { body, key }: { body: object; key: string },
): Promise<unknown> => {
  const response = await reach(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  })
  if (response.ok) return response.json().catch(() => null)
  const refusal = (await response.json().catch(() => ({}))) as Refusal
  throw new OperationError(
    refusal.errors?.[0]?.message ?? 'That did not work. Please try again.',
    response.status < 500 && response.status !== 429,
  )
}

export class OperationError extends Error {
  readonly isFinal: boolean

  constructor(message: string, isFinal: boolean) {
    super(message)
    this.name = 'OperationError'
    this.isFinal = isFinal
  }
}

/** `crypto.randomUUID` is missing where the panel is served without TLS on a network's own name. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

const reach = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request)
  } catch {
    throw new OperationError('The shop could not be reached. Please try again.', false)
  }
}
