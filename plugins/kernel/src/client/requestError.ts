/** A refusal or a fault, as the contract's envelope tells it. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly status: number
  /** For programs: `insufficient_stock`; `network` when nothing answered, `unknown` when not in our words. */
  readonly code: string
  /** Facts that go with the code: `{ available: 3 }`. */
  readonly data: Readonly<Record<string, unknown>>
  /** To be named when asking for help. */
  readonly requestId: string | undefined

  constructor(
    message: string,
    facts: Pick<RequestError, 'status' | 'code' | 'data' | 'requestId'>,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.status = facts.status
    this.code = facts.code
    this.data = facts.data
    this.requestId = facts.requestId
  }
}

export const isRequestError = (error: unknown): error is RequestError =>
  error instanceof Error && error.name === 'RequestError'

type Envelope = { errors?: { message?: string; data?: { code?: string } }[] }

export const errorOf = async (response: Response): Promise<RequestError> => {
  const body = (await response.json().catch(() => null)) as Envelope | null
  const first = body?.errors?.[0]
  return new RequestError(first?.message ?? `The server answered ${response.status}.`, {
    status: response.status,
    code: first?.data?.code ?? 'unknown',
    data: first?.data ?? {},
    requestId: response.headers.get('x-request-id') ?? undefined,
  })
}
