import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Answers are kept for replays, and some carry a token. They are encrypted under the caller's own
 * key, of which only a hash is stored: a copy of the table gives nothing away. What else has to be
 * kept and read again is sealed in the same way, under a name of its own for `callersKey`.
 */
export const seal = (secret: string, callersKey: string, text: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, callersKey), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

export const unseal = (secret: string, callersKey: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFrom(secret, callersKey),
    bytes.subarray(0, 12),
  )
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

export const fingerprint = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')

const keyFrom = (secret: string, callersKey: string): Buffer =>
  createHmac('sha256', secret).update('idempotent answer').update(callersKey).digest()
