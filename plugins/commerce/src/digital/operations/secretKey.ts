import { fingerprint, seal, unseal, type Context } from '@souk/kernel'

type House = Pick<Context, 'payload'>

const NAME = 'license-key'

/** Encrypted with the house's secret, under the name of its row: it opens in no other. */
export const sealKey = ({ payload }: House, id: string, key: string): string =>
  seal(payload.secret, `${NAME}:${id}`, key)

/** The key as it was handed in; nothing when the house has another secret since. */
export const openKey = (
  { payload }: House,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): string | null => {
  try {
    return unseal(payload.secret, `${NAME}:${id}`, sealed)
  } catch {
    return null
  }
}

/** By which a key is known again. Keys may be short: without the secret nobody finds one by trying. */
export const hashKey = ({ payload }: House, key: string): string =>
  fingerprint(payload.secret, NAME, key)
