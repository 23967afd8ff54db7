import type { Context } from '@souk/kernel'

import { chosenCalculator } from '../../tax/operations/index.ts'
import { answerCart } from './answerCart.ts'
import type { CartView } from './cartView.ts'

type Done<Output> = {
  readonly input: { readonly cartToken?: string | undefined }
  readonly output: Output
}

/**
 * The cart that a call answers, with its taxes as somebody else works them out, in a shop that has chosen
 * so: they are asked once the call is committed, since nobody is asked while it holds locks.
 */
export const completeTaxes = async <Output extends CartView>(
  ctx: Context,
  { input, output }: Done<Output>,
): Promise<Output> =>
  chosenCalculator(ctx.shop)
    ? { ...output, ...(await answerCart(ctx, { id: output.id, cartToken: input.cartToken })) }
    : output
