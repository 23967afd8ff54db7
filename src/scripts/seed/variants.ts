import type { DemoProduct, DemoVariant } from './shop.ts'

type Options = DemoProduct['options']

/** The one variant of a product without options. */
export const single = (
  variant: Omit<DemoVariant, 'options'>,
): { options: Options; variants: DemoVariant[] } => ({
  options: [],
  variants: [{ ...variant, options: {} }],
})

/**
 * One variant for every combination of the options, in their order.
 * `make` answers what is particular about it; its SKU is put together from `sku` and the answer's `code`.
 */
export const every = (
  sku: string,
  choices: Readonly<Record<string, readonly string[]>>,
  make: (
    chosen: Record<string, string>,
    index: number,
  ) => Omit<DemoVariant, 'sku' | 'options'> & { code: string },
): { options: Options; variants: DemoVariant[] } => {
  const combine = Object.entries(choices).reduce<Record<string, string>[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  )
  return {
    options: Object.entries(choices).map(([name, values]) => ({ name, values })),
    variants: combine.map((options, index) => {
      const { code, ...rest } = make(options, index)
      return { sku: `${sku}-${code}`, options, ...rest }
    }),
  }
}
