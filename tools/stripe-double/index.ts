import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createControl } from './control/control.ts'
import type { Control } from './control/control.ts'
import { createHandler } from './server/handler.ts'
import { createExchanges } from './server/exchanges.ts'
import { createFaults } from './server/faults.ts'
import { createChance, createIds } from './state/chance.ts'
import { createClock } from './state/clock.ts'
import { openStore } from './state/store.ts'
import { runTimers } from './state/timers.ts'
import type { World } from './state/world.ts'
import { timerKinds } from './timerKinds.ts'
import { createCourier } from './webhooks/courier.ts'
import type { WebhookPolicy } from './webhooks/courier.ts'

export type { Control } from './control/control.ts'
export type { Exchange } from './server/exchanges.ts'
export type { Fault } from './server/faults.ts'
export type { WebhookPolicy } from './webhooks/courier.ts'
export { connectControl } from './control/client.ts'

export type StripeDoubleOptions = {
  /** Any free one when absent. */
  port?: number
  host?: string
  /** Where its state is kept between starts; in memory when absent. */
  file?: string
  /** The same seed tosses the same coins and makes the same ids. */
  seed?: number
  webhooks?: Partial<WebhookPolicy>
}

export type StripeDouble = {
  url: string
  port: number
  keys: { secretKey: string; publishableKey: string }
  /** What the SDK's constructor wants to know to talk to it. */
  sdk: { host: string; port: number; protocol: 'http' }
  control: Control
  stop: () => Promise<void>
}

/** Starts a Stripe that exists nowhere else. It listens when the promise resolves. */
export const startStripeDouble = async ({
  port = 0,
  host = '127.0.0.1',
  file,
  seed = Date.now() % 2_147_483_647,
  webhooks = {},
}: StripeDoubleOptions = {}): Promise<StripeDouble> => {
  const store = openStore(file)
  let url = ''
  const world: World = {
    store,
    clock: createClock(store),
    chance: createChance(seed),
    newId: createIds(seed, store.nextOrder),
    platform: 'acct_platformSouk00',
    application: 'ca_souk',
    keys: { secretKey: 'sk_test_souk', publishableKey: 'pk_test_souk' },
    baseUrl: () => url,
    cause: null,
  }
  const courier = createCourier(world, webhooks)
  const faults = createFaults()
  const exchanges = createExchanges()
  const control = createControl(world, { courier, faults, exchanges })
  const server = createServer(createHandler(world, { courier, faults, exchanges, control }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  url = `http://${host}:${bound}`
  const ticker = setInterval(() => {
    runTimers(world, timerKinds, world.clock.now())
    void courier.afterCall()
  }, 500)
  ticker.unref()
  // What a killed process still had to bring.
  void courier.send()
  return {
    url,
    port: bound,
    keys: world.keys,
    sdk: { host, port: bound, protocol: 'http' },
    control,
    stop: async () => {
      clearInterval(ticker)
      courier.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      store.close()
    },
  }
}
