import type { NumberFieldServerProps } from 'payload'

import { MoneyInput } from './MoneyInput.tsx'
import { shopOf } from '../../shared/shopOf.ts'

/** Finds the shop's currency for the input. */
export const MoneyField = async (props: NumberFieldServerProps) => {
  const { clientField, data, path, payload, readOnly, req } = props
  const shop = await shopOf({ payload, req, document: data })
  const { admin, label, name, required } = clientField
  const description: unknown = admin?.description
  const width: unknown = admin?.style?.width ?? (admin as { width?: unknown } | undefined)?.width
  return (
    <MoneyInput
      currency={shop?.currency ?? null}
      description={typeof description === 'string' ? description : undefined}
      label={typeof label === 'string' ? label : name}
      path={path ?? name}
      readOnly={Boolean(readOnly ?? admin?.readOnly)}
      required={Boolean(required)}
      width={typeof width === 'string' ? width : undefined}
    />
  )
}
