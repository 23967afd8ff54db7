/** Of an order, what its codes took off; in minor units. */
export type Given = readonly { readonly code: string | null; readonly amount: number }[]

/** The codes that were worth something: one that gave nothing was not used. */
export const usedCodes = (discounts: Given): string[] => [
  ...new Set(discounts.flatMap(({ code, amount }) => (code !== null && amount > 0 ? [code] : []))),
]
