/** What banks read. */
export type EvidenceFileType = 'application/pdf' | 'image/jpeg' | 'image/png'

/**
 * What a file is by its first bytes, whatever it is called; null for what banks do not read.
 * https://docs.stripe.com/file-upload
 */
export const fileType = (content: Uint8Array): EvidenceFileType | null =>
  SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null

const SIGNATURES: readonly (readonly [EvidenceFileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]
