import { inject } from 'vitest'

import { create, http, visitorOf, type Doc, type Http, type Tenant } from '../../support/index.ts'

/** The shared app's operator. */
export const theOperator = (): Http => {
  const { url, operator } = inject('app')
  return http(url, { authorization: operator })
}

/** A visitor whose address nobody else has, so that one test's guesses count against nobody else. */
export const strangerOf = (tenant: Tenant): Http =>
  visitorOf(inject('app').url, tenant).with({ 'x-forwarded-for': randomAddress() })

export const randomAddress = () =>
  `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 250) + 1).join('.')}`

/** Changes a document through Payload's own route. */
export const change = async (
  as: Http,
  collection: string,
  { id }: Doc,
  data: object,
): Promise<Doc> => {
  const reply = await as.patch<{ doc: Doc }>(`/api/${collection}/${id}`, data)
  if (reply.status !== 200) throw new Error(`Not changed: ${reply.status} ${reply.text}`)
  return reply.body.doc
}

export { create }

/** Asks until it holds, for what is promised within some seconds. */
export const eventually = async <T>(
  ask: () => Promise<T | undefined | false>,
  seconds: number,
): Promise<T> => {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const found = await ask()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`It did not come about within ${seconds} s.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
