/** The shopper's own words on a line: `{ name: 'Engraving', value: 'Anna' }`. */
export type LineProperty = { readonly name: string; readonly value: string }

export const MAX_PROPERTIES = 10
export const MAX_PROPERTY_NAME = 60
export const MAX_PROPERTY_VALUE = 500

/** Names that begin with this are kept for integrations: no shopper is shown them. */
const KEPT_BACK = '_'

/** What of a line's properties a shopper is shown. */
export const shownProperties = (
  properties: readonly LineProperty[] | null | undefined,
): readonly LineProperty[] => (properties ?? []).filter(({ name }) => !name.startsWith(KEPT_BACK))

/** Whether it can be kept and printed: no control characters but line breaks, none that turn text around. */
export const isPlainText = (text: string): boolean => !UNFIT.test(text)

const UNFIT = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
