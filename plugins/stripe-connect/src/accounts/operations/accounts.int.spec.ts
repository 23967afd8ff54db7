import { doChore, houseOf, sql } from '@souk/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { freePort } from '../../../../../tests/support/freePort.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { startStripeDouble, type StripeDouble } from '../../../../../tools/stripe-double/index.ts'
import { conformsThroughout } from '../../../../../tools/stripe-double/testing/conformsThroughout.ts'
import { fakeNews } from '../../shared/testing/fakeNews.ts'
import { openStripeShop, type StripeShop } from '../../shared/testing/openStripeShop.ts'
import { accountOf } from './accountOf.ts'

let database: TestDatabase
let double: StripeDouble
let port: number
let shop: StripeShop

const noSecrets = { webhookSecret: undefined, connectWebhookSecret: undefined }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  port = await freePort()
  const apiBase = `http://127.0.0.1:${port}`
  const keys = { secretKey: 'sk_test_souk', publishableKey: 'pk_test_souk', ...noSecrets, apiBase }
  shop = await openStripeShop({ url: database.url, keys, news: fakeNews().news })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

// A Stripe of its own for each test: the one before has seen the shop's keys already.
beforeEach(async () => {
  await shop.rows(sql`delete from stripe_accounts`)
  double = await startStripeDouble({ seed: 7, port })
})

afterEach(async () => {
  const exchanges = await double.control.exchanges()
  await double.stop()
  conformsThroughout(exchanges)
})

type Shown = {
  readonly state: string
  readonly account: string
  readonly canCharge: boolean
  readonly requirements: readonly { readonly what: string }[]
}

const ask = async (verb: string, input: object = {}) => {
  const answer = await shop.ask(`stripeAccounts.${verb}`, input)
  return { account: answer.account as Shown, url: answer.url as string | null }
}
const refresh = async () => {
  await shop.rows(sql`update stripe_accounts set checked_at = checked_at - interval '10 seconds'`)
  return (await ask('refresh')).account
}
const opened = async () =>
  new Set(
    (await double.control.exchanges())
      .filter(({ method, path }) => method === 'POST' && path === '/v2/core/accounts')
      .map(({ body }) => (body as { id?: string }).id),
  )
const recheck = () => {
  const chore = houseOf(shop.payload.config).chores.find(({ name }) => name.endsWith('accounts'))
  if (!chore) throw new Error('Nobody looks.')
  return chore
}
const offered = async () =>
  (await accountOf({ settings: { mode: 'direct' } as never })(await shop.context()))?.canCharge

describe('a shop', () => {
  it('is connected, is asked for what is missing, can be paid, and can be stopped again', async () => {
    expect((await ask('status')).account).toMatchObject({ state: 'none', isSetUp: true })
    const { account, url } = await ask('connect')
    expect(account).toMatchObject({ state: 'incomplete', canCharge: false, country: 'DE' })
    expect(account.requirements.map(({ what }) => what)).toContain(
      'A bank account to pay you out to',
    )
    expect(url).toMatch(/\/onboarding\//)
    await double.control.onboard(account.account, { external_account: 'told' })
    const later = await refresh()
    expect(later.state).toBe('incomplete')
    expect(later.requirements.length).toBe(account.requirements.length - 1)
    await double.control.onboard(account.account)
    expect(await refresh()).toMatchObject({ state: 'active', canCharge: true, requirements: [] })
    expect(await offered()).toBe(true)
    await double.control.review(account.account, 'rejected')
    expect(await refresh()).toMatchObject({ state: 'restricted', canCharge: false })
    expect(await offered()).toBe(false)
    await double.control.review(account.account, 'verified')
    expect(await refresh()).toMatchObject({ state: 'active', canCharge: true })
  })

  it('gets another link each time, and none once nothing is missing', async () => {
    const first = await ask('connect')
    const second = await ask('connect')
    expect(second.account.account).toBe(first.account.account)
    expect(second.url).not.toBe(first.url)
    const [row] = await shop.rows(sql`select * from stripe_accounts`)
    expect(JSON.stringify(row)).not.toContain('onboarding/')
    await double.control.onboard(first.account.account)
    expect(await ask('connect')).toMatchObject({ url: null, account: { state: 'active' } })
  })

  it('is switched off without a word to Stripe, and on again with the same account', async () => {
    const { account } = await ask('connect')
    await double.control.onboard(account.account)
    await refresh()
    await double.control.fault({ kind: '500', times: 20 })
    expect((await ask('disable')).account).toMatchObject({ state: 'disabled', canCharge: false })
    await double.control.clearFaults()
    expect(await offered()).toBe(false)
    expect(await refresh()).toMatchObject({ state: 'disabled', canCharge: false })
    const again = await ask('connect')
    expect(again).toMatchObject({ url: null, account: { state: 'active', canCharge: true } })
    expect(again.account.account).toBe(account.account)
  })

  it('gets another account only when the one it had was closed', async () => {
    const { account } = await ask('connect')
    const { sdk, keys } = double
    const { default: Stripe } = await import('stripe')
    await new Stripe(keys.secretKey, { ...sdk, telemetry: false }).v2.core.accounts.close(
      account.account,
    )
    expect(await refresh()).toMatchObject({ state: 'restricted', canCharge: false })
    const next = await ask('connect')
    expect(next.account.state).toBe('incomplete')
    expect(next.account.account).not.toBe(account.account)
  })

  it('is opened in the country that its owner says', async () => {
    expect((await ask('connect', { country: 'AT' })).account).toMatchObject({ country: 'AT' })
  })

  it('hears that Stripe cannot be reached, and is connected when it can', async () => {
    await double.control.fault({ kind: 'drop_before', times: 3, path: '/v2/core/accounts' })
    await expect(ask('connect')).rejects.toMatchObject({ status: 503 })
    expect((await ask('status')).account).toMatchObject({ state: 'none', account: null })
    expect((await ask('connect')).account.state).toBe('incomplete')
  })
})

describe('one account', () => {
  it('that Stripe would not open can be asked for otherwise', async () => {
    await ask('connect')
    const unfit = JSON.stringify({ name: 5, email: null, country: 'DE' })
    await shop.rows(sql`
      update stripe_accounts set attempt = 2, account = null, opened = ${unfit}::jsonb`)
    await expect(ask('connect')).rejects.toMatchObject({ code: 'stripe_refused' })
    const { account } = await ask('connect', { country: 'AT' })
    expect(account).toMatchObject({ state: 'incomplete', country: 'AT' })
  })

  it('is opened for all who click at once', async () => {
    const before = await opened()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('connect')))
    const ids = new Set(answers.map(({ account }) => account.account))
    expect(ids.size).toBe(1)
    const fresh = [...(await opened())].filter((id) => id && !before.has(id))
    expect(fresh).toEqual([...ids])
  })

  it('is found again when the process died between Stripe’s answer and our row', async () => {
    const { account } = await ask('connect')
    // What is left of it then: the row that says that an account is wanted, and with which key.
    await shop.rows(
      sql`update stripe_accounts set account = null, state = 'none', checked_at = null`,
    )
    expect((await ask('connect')).account.account).toBe(account.account)
  })

  it('is found again when Stripe’s answer was lost', async () => {
    const before = await opened()
    await double.control.fault({ kind: 'drop_after', times: 1, path: '/v2/core/accounts' })
    const { account } = await ask('connect')
    const fresh = [...(await opened())].filter((id) => id && !before.has(id))
    expect(fresh).toEqual([account.account])
  })
})

describe('an account that nobody looks at', () => {
  it('is looked at now and then, so that word of it may be lost', async () => {
    const { account } = await ask('connect')
    await double.control.onboard(account.account)
    const chore = recheck()
    await doChore(shop.payload, chore)
    expect((await ask('status')).account.state).toBe('incomplete')
    await shop.rows(sql`update stripe_accounts set checked_at = checked_at - interval '11 minutes'`)
    await doChore(shop.payload, chore)
    expect((await ask('status')).account.state).toBe('active')
    await double.control.review(account.account, 'rejected')
    await shop.rows(sql`update stripe_accounts set checked_at = checked_at - interval '11 minutes'`)
    await doChore(shop.payload, chore)
    expect((await ask('status')).account.state).toBe('active')
    await shop.rows(sql`update stripe_accounts set checked_at = checked_at - interval '1 day'`)
    await doChore(shop.payload, chore)
    expect((await ask('status')).account.state).toBe('restricted')
  })

  it('does not come first for ever when Stripe does not know it', async () => {
    await ask('connect')
    await shop.rows(sql`update stripe_accounts set account = 'acct_gone', checked_at = null`)
    await doChore(shop.payload, recheck())
    expect((await ask('status')).account).toMatchObject({
      state: 'incomplete',
      checkedAt: expect.any(String) as string,
    })
  })
})

describe('the owner alone', () => {
  it.each([
    ['an editor', { kind: 'member', id: 'eve', roles: ['editor'] }],
    ['a packer', { kind: 'member', id: 'pat', roles: ['fulfilment'] }],
    ['a shopper', { kind: 'customer', id: 'bob' }],
    ['a stranger', { kind: 'anonymous' }],
  ] as const)('connects, looks and switches off; not %s', async (_, actor) => {
    for (const verb of ['connect', 'refresh', 'disable', 'status'])
      await expect(shop.ask(`stripeAccounts.${verb}`, {}, actor)).rejects.toMatchObject({
        status: actor.kind === 'anonymous' ? 401 : 403,
      })
    expect(await shop.rows(sql`select 1 from stripe_accounts`)).toEqual([])
  })
})
