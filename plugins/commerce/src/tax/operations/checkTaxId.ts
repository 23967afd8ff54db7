import type { Context } from '@souk/kernel'
import type { Config } from 'payload'

import { countryOfTaxId, taxErrors } from '../domain/index.ts'
import { isTaxId, normalizeTaxId } from './taxIdForm.ts'

/**
 * Asks whoever keeps the register whether a number is in it. `unknown` when that cannot be told now:
 * the register is down, slow, or has no such country.
 *
 * @param taxId right in form, with the country's letters: `DE123456788`
 */
export type TaxIdCheck = (
  taxId: string,
  options: { readonly signal: AbortSignal },
) => Promise<'valid' | 'invalid' | 'unknown'>

/** A shopper waits this long for a register, and no longer. */
const PATIENCE_MS = 2000

export const withTaxIdCheck = (config: Config, check: TaxIdCheck | undefined): Config =>
  check ? { ...config, custom: { ...config.custom, soukTaxIdCheck: check } } : config

/**
 * What a shopper gave as their VAT number, as it is stored. Without a register to ask, the right
 * form is enough; with one, a number that it could not tell about counts for nothing until it can.
 *
 * Call it outside of transactions: it may ask over the network.
 *
 * @throws 422 `tax_id_invalid` for a wrong form or check digit, and for what the register refuses
 */
export const checkTaxId = async (
  ctx: Context,
  given: string,
): Promise<{ readonly taxId: string; readonly valid: boolean }> => {
  const taxId = normalizeTaxId(given)
  if (!isTaxId(taxId, countryOfTaxId(taxId))) throw taxErrors.tax_id_invalid()
  const check = ctx.payload.config.custom?.soukTaxIdCheck as TaxIdCheck | undefined
  if (!check) return { taxId, valid: true }

  const verdict = await ask(check, taxId)
  if (verdict === 'invalid') throw taxErrors.tax_id_unknown()
  return { taxId, valid: verdict === 'valid' }
}

const ask = async (check: TaxIdCheck, taxId: string): ReturnType<TaxIdCheck> => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const given = new Promise<'unknown'>((resolve) => {
    signal.addEventListener('abort', () => resolve('unknown'), { once: true })
  })
  return Promise.race([check(taxId, { signal }).catch(() => 'unknown' as const), given])
}
