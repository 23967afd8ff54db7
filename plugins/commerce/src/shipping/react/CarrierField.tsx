import type { TextFieldServerProps } from 'payload'

import { CarrierSelect } from './CarrierSelect.tsx'

type Keeping = {
  readonly custom?: {
    readonly rateProviders?: readonly { readonly name: string; readonly label: string }[]
  }
}

/** Finds the carriers that this project can ask. */
export const CarrierField = ({ path, payload, readOnly }: TextFieldServerProps) => {
  const known = (payload.config as Keeping).custom?.rateProviders ?? []
  return (
    <CarrierSelect
      carriers={known.map(({ name, label }) => ({ name, label }))}
      path={path ?? 'carrier'}
      readOnly={Boolean(readOnly)}
    />
  )
}
