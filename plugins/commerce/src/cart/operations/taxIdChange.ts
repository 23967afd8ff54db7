import { sql, type Context } from '@souk/kernel'

import { checkTaxId, normalizeTaxId } from '../../tax/operations/index.ts'
import { cartErrors } from '../domain/index.ts'
import { ownCart, type CartKey } from './ownCart.ts'

/**
 * What a cart's VAT number becomes. A number that counts already is not asked about again: registers
 * are slow, count their callers, and a silence of theirs must not change the total.
 *
 * @throws 404 `cart_not_found`, before anybody is asked for a cart that is not the caller's
 */
export const taxIdChange = async (
  ctx: Context,
  key: CartKey,
  given: string | null | undefined,
): Promise<ReturnType<typeof sql>[]> => {
  if (given === undefined) return []
  if (!given) return [sql`tax_id = null`, sql`tax_id_valid = false`]
  const [cart] = await ctx.sql<{ taxId: string | null; valid: boolean | null }>(sql`
    select c.tax_id as "taxId", c.tax_id_valid as valid from carts c where ${ownCart(ctx, key)}`)
  if (!cart) throw cartErrors.cart_not_found()
  if (cart.valid && cart.taxId === normalizeTaxId(given)) return []
  const { taxId, valid } = await checkTaxId(ctx, given)
  return [sql`tax_id = ${taxId}`, sql`tax_id_valid = ${valid}`]
}
