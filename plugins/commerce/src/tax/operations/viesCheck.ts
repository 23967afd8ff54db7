import { z } from 'zod'

import type { TaxIdCheck } from './checkTaxId.ts'

const answer = z.object({ isValid: z.boolean(), userError: z.string().optional() })

const SERVICE = 'https://ec.europa.eu/taxation_customs/vies/rest-api'

/**
 * Asks VIES, the EU Commission's door to the member states' registers. A register that is closed,
 * busy or blocks us says so in `userError`, which is no verdict on the number.
 *
 * @see https://ec.europa.eu/taxation_customs/vies/#/technical-information
 * @param options.url another address of the same service, for trials
 */
export const viesCheck =
  ({ url = SERVICE }: { readonly url?: string } = {}): TaxIdCheck =>
  async (taxId, { signal }) => {
    const path = `${url}/ms/${taxId.slice(0, 2)}/vat/${taxId.slice(2)}`
    const response = await fetch(path, { signal, headers: { accept: 'application/json' } })
    if (!response.ok) return 'unknown'
    const { isValid, userError } = answer.parse(await response.json())
    if (isValid) return 'valid'
    return userError === 'INVALID' ? 'invalid' : 'unknown'
  }
