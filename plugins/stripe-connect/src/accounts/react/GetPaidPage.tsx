import { Gutter } from '@payloadcms/ui'
import { houseOf, perform, scopeOf, type Context } from '@souk/kernel'
import { COUNTRIES } from '@souk/kernel/domain'
import { PanelStyle } from '@souk/kernel/panel'
import { chosenShop } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { likelyCountry } from '../domain/index.ts'
import { GetPaid, type ShownAccount } from './GetPaid.tsx'

/** In place of a list, since a shop has one account: how it is paid, and the one thing there is to do. */
export const GetPaidPage = async ({ payload, i18n, searchParams }: ListViewServerProps) => {
  const { language } = i18n
  const ctx = await chosenShop(payload)
  return (
    <Gutter className="souk-page">
      <PanelStyle />
      <h1>Get paid</h1>
      <p className="souk-muted">
        {ctx
          ? 'Cards, wallets and bank debits through Stripe, and the way to your bank account.'
          : 'Each shop is paid by itself. Choose a shop first, and come back.'}
      </p>
      {ctx && (
        <GetPaid
          account={await statusOf(ctx)}
          api={`${payload.config.routes.api}${scopeOf(payload).apiPath(ctx.shop)}`}
          countries={countriesIn(language)}
          country={likelyCountry(ctx.shop)}
          hasExpired={searchParams?.['stripe'] === 'expired'}
          language={language}
          timeZone={ctx.shop.timeZone}
        />
      )}
    </Gutter>
  )
}

const statusOf = async (ctx: Context): Promise<ShownAccount> => {
  const operation = houseOf(ctx.payload.config).operations.find(
    ({ name }) => name === 'stripeAccounts.status',
  )
  if (!operation) throw new Error('The operation is missing.')
  const { account } = (await scopeOf(ctx.payload).run(ctx.shop.id, () =>
    perform(operation, ctx, {}),
  )) as { account: ShownAccount }
  return account
}

const countriesIn = (language: string) => {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).toSorted((a, b) =>
    a.name.localeCompare(b.name, language),
  )
}
