import type { DeliveryKind, DeliveryState, WithdrawnBy } from './delivery.ts'

export const licenseKeyStateLabels = {
  free: 'Free',
  given: 'Given to a buyer',
  withdrawn: 'Withdrawn',
} as const satisfies Record<LicenseKeyState, string>

export type LicenseKeyState = 'free' | 'given' | 'withdrawn'

export const deliveryStateLabels = {
  waiting: 'Waiting',
  active: 'Open',
  withdrawn: 'Taken back',
} as const satisfies Record<DeliveryState, string>

export const deliveryKindLabels = {
  file: 'File',
  key: 'Licence key',
} as const satisfies Record<DeliveryKind, string>

export const withdrawnByLabels = {
  money: 'The money went back',
  person: 'By hand',
} as const satisfies Record<WithdrawnBy, string>
