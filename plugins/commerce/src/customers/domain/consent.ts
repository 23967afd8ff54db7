export const consentKindLabels = { given: 'Agreed', withdrawn: 'Took it back' } as const

export const consentSourceLabels = {
  checkout: 'Checkout',
  account: 'Account',
  letter: 'Link in a letter',
} as const

export type ConsentKind = keyof typeof consentKindLabels
export type ConsentSource = keyof typeof consentSourceLabels

export const MAX_WORDING = 500
