type Refusal = {
  readonly errors?: readonly {
    readonly message?: string
    readonly data?: Readonly<Record<string, unknown>>
  }[]
}

/** What the shop did not do, for a person to read, and what it said of it besides. */
export class PanelRefusal extends Error {
  readonly data: Readonly<Record<string, unknown>>
  /** Of the answer; `null` where none came. */
  readonly status: number | null

  constructor(
    message: string,
    data: Readonly<Record<string, unknown>> = {},
    status: number | null = null,
  ) {
    super(message)
    this.name = 'PanelRefusal'
    this.data = data
    this.status = status
  }
}

/**
 * Asks one of our endpoints on behalf of the panel's person.
 * @param key of what is done once however often it is asked: an Idempotency-Key
 * @throws a PanelRefusal whose message is for a person
 */
export const callPanel = async <Answer>(
  address: string,
  body: object = {},
  key?: string,
): Promise<Answer> => {
  const response = await reach(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
    body: JSON.stringify(body),
  })
  const answer = (await response.json().catch(() => ({}))) as Answer & Refusal
  if (response.ok) return answer
  const [refusal] = answer.errors ?? []
  throw new PanelRefusal(
    refusal?.message ?? 'That did not work. Please try again.',
    refusal?.data,
    response.status,
  )
}

const reach = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request)
  } catch {
    throw new PanelRefusal('The shop could not be reached. Please try again.')
  }
}
