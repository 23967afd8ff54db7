import { panelShop } from '@souk/kernel/panel/server'
import { scopeOf } from '@souk/kernel'
import type { JSONFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { StepsTable } from './StepsTable.tsx'

/** Finds the currencies in which the shop may set prices. */
export const StepsField = async ({ data, path, readOnly, req }: JSONFieldServerProps) => {
  const { field } = scopeOf(req.payload)
  const key = field ? idOf((data as Record<string, unknown> | undefined)?.[field]) : null
  const ctx = await panelShop(req, key).catch(() => null)
  const { currency = 'EUR', currencies = [] } = ctx?.shop ?? {}
  return (
    <StepsTable
      currency={currency}
      others={currencies.filter((code) => code !== currency)}
      path={path ?? 'steps'}
      readOnly={Boolean(readOnly)}
    />
  )
}
