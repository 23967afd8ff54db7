import { createContext, execute, houseOf, perform, scopeOf, sql } from '@souk/kernel'
import { asPlatform } from '@souk/tenancy'
import { createLocalReq } from 'payload'
import Stripe from 'stripe'

import { env } from '../../../env.ts'
import type { Desk } from './desk.ts'
import { writePlan } from './writePlan.ts'

/**
 * Puts a shop on the plan that the demo shows, with the Stripe that is played beside it: one is tried,
 * another is paid with a card. A shop is never billed by the real one without its owner.
 */
export const takePlan = async (desk: Desk): Promise<boolean> => {
  const { payload, demo } = desk
  if (!env().stripe?.apiBase) return false
  for (const which of ['tried', 'paid'] as const) await writePlan(payload, which)
  if (!demo.plan || (await customerOf(desk))) return false
  const act = await actor(desk)
  await act('billing.choosePlan', { plan: await writePlan(payload, demo.plan) })
  const customer = await customerOf(desk)
  if (demo.plan !== 'paid' || !customer) return true
  await giveCard(customer)
  await act('billing.pay', {})
  return true
}

const actor = async ({ payload, tenant }: Desk) => {
  const shop = await scopeOf(payload).shop(payload, tenant)
  if (!shop) throw new Error('The shop is gone.')
  const req = await createLocalReq({}, payload)
  const ctx = createContext({ payload, req, shop, actor: { kind: 'system' }, requestId: 'demo' })
  return (name: string, input: object) => {
    const operation = houseOf(payload.config).operations.find((one) => one.name === name)
    if (!operation) throw new Error(`This project does not know ${name}.`)
    return perform(operation, ctx, input)
  }
}

const customerOf = async ({ payload, tenant }: Desk): Promise<string | null> => {
  const [row] = await asPlatform(() =>
    execute<{ customer: string | null }>(
      payload,
      undefined,
      sql`select customer from subscriptions where tenant_id = ${tenant}`,
    ),
  )
  return row?.customer ?? null
}

/** As its owner would on Stripe's page. */
const giveCard = async (customer: string): Promise<void> => {
  const { secretKey, apiBase } = env().stripe ?? {}
  if (!secretKey || !apiBase) return
  const { hostname, port } = new URL(apiBase)
  const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false })
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await stripe.customers.update(customer, {
    invoice_settings: { default_payment_method: method.id },
  })
}
