export const consentKindLabels = { given: 'Agreed', withdrawn: 'Took it back' } as const

export const consentSourceLabels = {
  checkout: 'Checkout',
  account: 'Account',
  letter: 'Link in a letter',
  confirmation: 'Link in the letter that asks for it',
} as const

export type ConsentKind = keyof typeof consentKindLabels
export type ConsentSource = keyof typeof consentSourceLabels

export const MAX_WORDING = 500

/** How long the link holds with which somebody confirms what they agreed to. */
export const CONFIRM_DAYS = 7
