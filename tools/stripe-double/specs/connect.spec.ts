import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'

const merchant = {
  display_name: 'Ada',
  contact_email: 'ada@example.com',
  dashboard: 'full',
  configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
  defaults: { responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' } },
  include: ['configuration.merchant', 'requirements'],
} as const

describe('an account', () => {
  it('cannot charge before its owner has told everything', () =>
    withDouble(async ({ stripe, double }) => {
      const account = await stripe.v2.core.accounts.create({
        ...merchant,
        include: [...merchant.include],
      })
      expect(account.configuration?.merchant?.capabilities?.card_payments?.status).toBe(
        'restricted',
      )
      expect(account.requirements?.entries?.length).toBeGreaterThan(3)
      const early = stripe.paymentIntents.create(
        { amount: 1000, currency: 'eur' },
        { stripeAccount: account.id },
      )
      await expect(early).rejects.toMatchObject({ statusCode: 400 })

      const link = await stripe.v2.core.accountLinks.create({
        account: account.id,
        use_case: {
          type: 'account_onboarding',
          account_onboarding: {
            refresh_url: 'https://shop.example/refresh',
            return_url: 'https://shop.example/return',
          },
        },
      })
      const page = await (await fetch(link.url)).text()
      expect(page).toContain('Bank account for payouts')
      const names = [...page.matchAll(/name="([a-z_.]+)"\s+type="text"/g)].map(([, name]) => name)
      const answer = await fetch(link.url, {
        method: 'POST',
        body: new URLSearchParams(names.map((name) => [String(name), 'x'])),
        redirect: 'manual',
      })
      expect(answer.headers.get('location')).toBe('https://shop.example/return')
      const ready = await stripe.v2.core.accounts.retrieve(account.id, {
        include: ['configuration.merchant', 'requirements'],
      })
      expect(ready.configuration?.merchant?.capabilities?.card_payments?.status).toBe('active')
      expect(ready.requirements?.entries).toEqual([])
      await double.control.review(account.id, 'rejected')
      const rejected = await stripe.v2.core.accounts.retrieve(account.id, {
        include: ['configuration.merchant'],
      })
      expect(rejected.configuration?.merchant?.capabilities?.card_payments?.status).toBe('rejected')
    }))

  it('shows only what was asked for', () =>
    withDouble(async ({ stripe, openShop }) => {
      const account = await stripe.v2.core.accounts.retrieve(await openShop())
      expect(account.applied_configurations).toEqual(['merchant', 'recipient'])
      expect(account.configuration).toBeUndefined()
    }))

  it('that does not exist is none of ours', () =>
    withDouble(async ({ stripe }) => {
      const foreign = stripe.paymentIntents.create(
        { amount: 1000, currency: 'eur' },
        { stripeAccount: 'acct_nobody' },
      )
      await expect(foreign).rejects.toMatchObject({
        type: 'StripePermissionError',
        code: 'account_invalid',
      })
    }))

  it('does not see what belongs to another', () =>
    withDouble(async ({ stripe, openShop }) => {
      const [ada, bob] = [await openShop(), await openShop()]
      const intent = await stripe.paymentIntents.create(
        { amount: 1000, currency: 'eur' },
        { stripeAccount: ada },
      )
      const stolen = stripe.paymentIntents.retrieve(intent.id, {}, { stripeAccount: bob })
      await expect(stolen).rejects.toMatchObject({ code: 'resource_missing', statusCode: 404 })
    }))

  it('is updated, listed and closed', () =>
    withDouble(async ({ stripe, openShop }) => {
      const id = await openShop()
      await openShop()
      const renamed = await stripe.v2.core.accounts.update(id, { display_name: 'New name' })
      expect(renamed.display_name).toBe('New name')
      const all = await stripe.v2.core.accounts.list({ limit: 1 }).autoPagingToArray({ limit: 9 })
      expect(all).toHaveLength(2)
      expect((await stripe.v2.core.accounts.close(id)).closed).toBe(true)
      expect((await stripe.v2.core.accounts.list()).data).toHaveLength(1)
    }))
})
