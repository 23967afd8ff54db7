import { PanelStyle } from '@souk/kernel/panel'
import { chosenShop, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { countriesWithUsualRates, isInEu } from '../domain/index.ts'
import { AddUsualRates } from './AddUsualRates.tsx'
import { ImportRates } from './ImportRates.tsx'

const KEEPERS = new Set(['operator', 'owner', 'admin'])

/** Above the table of rates: two ways to fill it that are quicker than by hand. */
export const TaxTools = async ({ payload, i18n }: ListViewServerProps) => {
  const ctx = await chosenShop(payload)
  const mayFill = ctx?.actor.kind === 'member' && ctx.actor.roles.some((role) => KEEPERS.has(role))
  if (!ctx || !mayFill) return null
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' })
  const countries = countriesWithUsualRates()
    .map((code) => ({ code, name: names.of(code) ?? code, inEu: isInEu(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language))
  return (
    <div className="souk-actions">
      <PanelStyle />
      <AddUsualRates address={`${shopApi(ctx)}/tax/rates/usual`} countries={countries} />
      <ImportRates address={`${shopApi(ctx)}/tax/rates/import`} />
    </div>
  )
}
