import { logIn, registerOperator } from './fill.ts'
import { openHouse, type TestHouse } from './house.ts'
import { must, sender, type Send } from './send.ts'

export const SHOPS = ['alder', 'birch'] as const
export type Slug = (typeof SHOPS)[number]

export type TwoShops = {
  readonly house: TestHouse
  readonly send: Send
  /** Asks as the owner of one, who is in it unless `inside` says another. */
  readonly asked: (
    slug: Slug,
    method: string,
    path: string,
    given?: { readonly body?: object; readonly inside?: Slug },
  ) => ReturnType<Send>
  readonly close: () => Promise<void>
}

/** The application with two shops, each with an owner and nothing else. */
export const openTwoShops = async (): Promise<TwoShops> => {
  const house = await openHouse()
  const send = sender(house.payload)
  const boss = { authorization: `JWT ${await registerOperator(send)}` }
  const tokens: Record<string, string> = {}
  for (const slug of SHOPS) {
    const shop = { name: slug, slug, currency: 'EUR' }
    const { doc } = (await must(send, {
      method: 'POST',
      path: '/tenants',
      headers: boss,
      body: shop,
    })) as { doc: { id: string } }
    const [email, password] = [`owner@${slug}.test`, `a password of ${slug}`]
    const body = { email, password, tenants: [{ tenant: doc.id, roles: ['owner'] }] }
    await must(send, { method: 'POST', path: '/users', headers: boss, body })
    tokens[slug] = await logIn(send, { email, password })
  }
  return {
    house,
    send,
    asked: (slug, method, path, { body, inside = slug } = {}) =>
      send({
        method,
        path,
        headers: { authorization: `JWT ${tokens[slug]}`, 'x-tenant-id': inside },
        ...(body && { body }),
      }),
    close: () => house.close(),
  }
}
