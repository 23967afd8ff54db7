import { conflict, missing } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'

/** What Stripe lets an account do at this moment. */
export const abilitiesOf = ({ object }: Row<'accounts'>) => {
  const { merchant, recipient } = object.configuration ?? {}
  const isOpen = object.closed !== true
  return {
    charge: isOpen && merchant?.capabilities?.card_payments?.status === 'active',
    receive:
      isOpen && recipient?.capabilities?.stripe_balance?.stripe_transfers?.status === 'active',
    payOut:
      isOpen &&
      (merchant?.capabilities?.stripe_balance?.payouts?.status === 'active' ||
        recipient?.capabilities?.stripe_balance?.payouts?.status === 'active' ||
        recipient?.capabilities?.stripe_balance?.stripe_transfers?.status === 'active'),
  }
}

export const mustBeAbleTo = (
  world: World,
  id: string,
  ability: 'charge' | 'payOut' | 'receive',
  param?: string,
) => {
  const row = world.store.get('accounts', id)
  if (row === undefined) throw missing('destination', id, param ?? 'account')
  if (abilitiesOf(row)[ability]) return
  if (ability === 'receive') {
    throw conflict(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer', ...(param === undefined ? {} : { param }) },
    )
  }
  throw conflict(
    'Your account cannot currently make live charges. If you are a customer trying to make a purchase, please contact the owner of this site. Your transaction has not been processed.',
    param === undefined ? {} : { param },
  )
}
