import { COUNTRIES } from '@souk/kernel/domain'
import { chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { TryAddress } from './TryAddress.tsx'

type Props = Pick<ListViewServerProps, 'payload'>

/** Above the list: which ways of shipping an address would be offered. */
export const TryShipping = async ({ payload }: Props) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'shipping.try')) return null
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const { shop } = ctx
  return (
    <TryAddress
      api={shopApi(ctx)}
      countries={COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).toSorted(
        (a, b) => a.name.localeCompare(b.name, 'en'),
      )}
      currency={shop.currency}
      home={shop.locale.split('-').at(1) ?? 'DE'}
    />
  )
}
