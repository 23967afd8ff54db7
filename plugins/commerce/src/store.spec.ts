import { addRoom, houseOf, kernel, oneShop, renderRoutes } from '@souk/kernel'
import type { Config } from 'payload'
import { describe, expect, expectTypeOf, it } from 'vitest'

import type { routes } from './routes.generated.ts'
import { createStoreClient, type StoreClient } from './store.ts'
import { commerce } from './index.ts'

const operations = async () => {
  const scope = oneShop({ currency: 'EUR' })
  const config = await [kernel({ scope }), commerce({ scope })].reduce<Promise<Config>>(
    async (before, plugin) => plugin(await before),
    Promise.resolve(addRoom({} as Config, { name: 'none' })),
  )
  return houseOf(config).operations
}

/** Such as `carts.addItem`. */
type Callable = {
  [Room in keyof StoreClient]: `${Room}.${keyof StoreClient[Room] & string}`
}[keyof StoreClient]

describe('the store client', () => {
  it('has a route for every operation, as it is now', async () => {
    const text = renderRoutes(await operations())
    await expect(text).toMatchFileSnapshot('./routes.generated.ts')
  })

  it('calls them by their names', () => {
    const store = createStoreClient({ baseUrl: '/api' })
    expect(store.carts.addItem).toBeInstanceOf(Function)
    expectTypeOf<Callable>().toEqualTypeOf<Exclude<keyof typeof routes, 'downloads.file'>>()
    expectTypeOf(store.carts.create).returns.resolves.toHaveProperty('totals')
  })
})
