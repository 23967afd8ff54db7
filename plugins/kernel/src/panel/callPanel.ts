type Refusal = { readonly errors?: readonly { readonly message?: string }[] }

/**
 * Asks one of our endpoints on behalf of the panel's person.
 * @param key of what is done once however often it is asked: an Idempotency-Key
 * @throws an Error whose message is for a person
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
  throw new Error(answer.errors?.[0]?.message ?? 'That did not work. Please try again.')
}

const reach = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request)
  } catch {
    throw new Error('The shop could not be reached. Please try again.')
  }
}
