import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'
import Stripe from 'stripe'

import { startStripeDouble, type StripeDouble } from '../../../tools/stripe-double/index.ts'
import { ensureTenantRole, tenantRole } from '../../../src/database/roles.ts'
import { admin } from '../../support/database/admin.ts'
import { databaseName, template } from '../../support/database/names.ts'
import {
  create,
  createMember,
  firstOperator,
  type Tenant,
} from '../../support/fixtures/platform.ts'
import { createShop, visitorOf } from '../../support/fixtures/shop.ts'
import type { Http } from '../../support/http/http.ts'
import { ok } from '../../support/http/ok.ts'
import { openActors, pause, type Actors } from './actors.ts'

export type Mode = 'direct' | 'destination'
/** `manual`: money is reserved when a shopper pays, and taken when the shop says so. */
export type Capture = 'automatic' | 'manual'

export type World = {
  readonly mode: Mode
  readonly capture: Capture
  readonly actors: Actors
  readonly double: StripeDouble
  readonly stripe: Stripe
  readonly database: pg.Pool
  readonly tenant: Tenant
  /** The shop's account at Stripe. */
  readonly account: string
  /** What the platform had before it began; nobody's order. */
  readonly float: string
  readonly owner: Http
  readonly operator: Http
  readonly visitor: Http
  readonly close: () => Promise<void>
}

const SECRET = 'a secret of the fault matrix alone, long enough'

/** A house with one shop that is connected to a Stripe of its own, and two processes that serve it. */
export const openWorld = async (
  server: string,
  { mode, capture }: Pick<World, 'capture' | 'mode'>,
): Promise<World> => {
  const name = databaseName()
  await admin(server, `create database ${name} template ${template} strategy file_copy`)
  const url = `${server}/${name}`
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-faults-'))
  await ensureTenantRole({ ownerUrl: url, ...tenantRole({ ownerUrl: url, secret: SECRET }) })
  const double = await startStripeDouble({ seed: 1 })
  const actors = await openActors(async (address) => ({
    NODE_ENV: 'production',
    SOUK_MODE: 'test',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: SECRET,
    BASE_DOMAIN: 'localhost',
    TRUSTED_PROXIES: '1',
    STRIPE_SECRET_KEY: double.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.keys.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_CHARGE_MODE: mode,
    STRIPE_CAPTURE: capture,
    ...(await secretsOf(double, address)),
  }))
  await actors.pair()
  const operator = await firstOperator(actors.url)
  const plan = await create(operator, 'plans', {
    name: 'Market stall',
    fees: [{ currency: 'EUR', percentage: 2.5, fixed: 25, minimum: 50, cap: 500 }],
  })
  const { tenant } = await createShop(operator, { tenant: { plan: plan.id } })
  const owner = await createMember(operator, { tenant, roles: ['owner'] })
  const ours = owner.with({ 'x-tenant-id': tenant.slug })
  await ok(ours.post('/api/stripe-accounts/connect', { country: 'PT' }))
  const database = new pg.Pool({ connectionString: url, max: 2 })
  // The end of a test drops the database below whoever is idle.
  database.on('error', () => undefined)
  const { rows } = await database.query<{ account: string }>(
    `select account from stripe_accounts where tenant_id = $1`,
    [tenant.id],
  )
  const account = rows[0]?.account ?? ''
  await double.control.onboard(account)
  await untilPayable(ours)
  const stripe = new Stripe(double.keys.secretKey, { ...double.sdk })
  return {
    mode,
    capture,
    actors,
    double,
    stripe,
    float: await fund(stripe),
    database,
    tenant,
    account,
    owner: ours,
    operator,
    visitor: visitorOf(actors.url, tenant),
    close: async () => {
      await actors.stop()
      await double.stop()
      await database.end()
      await admin(server, `drop database if exists ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A platform that pays Stripe's fees has to have something to pay them with. */
const fund = async (stripe: Stripe): Promise<string> => {
  const { id } = await stripe.paymentIntents.create({
    amount: 10_000_000,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_bypassPending',
    return_url: 'https://platform.example/',
  })
  return id
}

/** Where payments lie: on the shop's own account, or on the platform's. */
export const at = ({ mode, account }: Pick<World, 'account' | 'mode'>): Stripe.RequestOptions =>
  mode === 'direct' ? { stripeAccount: account } : {}

/** An owner presses the button once more until Stripe is content. */
const untilPayable = async (owner: Http): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) {
    const { account } = await ok(
      owner.post<{ account: { canCharge: boolean } }>('/api/stripe-accounts/refresh', {}),
    )
    if (account.canCharge) return
    await pause(100)
  }
  throw new Error('The shop cannot be paid by card.')
}

const secretsOf = async ({ control }: StripeDouble, address: string) => {
  const hook = `${address}/api/webhooks/stripe`
  const secrets = await control.listen({ platform: hook, connect: hook, thin: hook })
  return {
    STRIPE_WEBHOOK_SECRET: secrets.platform ?? '',
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect ?? '',
    STRIPE_ACCOUNTS_WEBHOOK_SECRET: secrets.thin ?? '',
  }
}
