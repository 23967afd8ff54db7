import { FILES_LIMIT, type EvidenceFileKind } from '../../disputes/domain/index.ts'
import { callOperation, newKey } from './callOperation.ts'

/** A file that lies with the provider, as it is handed back with the answer. */
export type AddedFile = {
  readonly as: EvidenceFileKind
  readonly name: string
  readonly externalId: string
  readonly size: number
  readonly proof: string
}

export const evidenceFileLabels = {
  shippingDocument: 'Proof that it was sent',
  correspondence: 'Letters and mails',
  other: 'Anything else',
} as const satisfies Record<EvidenceFileKind, string>

type Given = {
  readonly as: EvidenceFileKind
  readonly file: Pick<File, 'arrayBuffer' | 'name' | 'size'>
}

/**
 * Sends a file to where it waits for the answer. The provider knows one that it has already.
 *
 * @param others bytes of the files that are there already
 * @throws an Error whose message is for a person
 */
export const uploadEvidence = async (
  address: string,
  { as, file }: Given,
  others: number,
): Promise<AddedFile> => {
  if (file.size === 0) throw new Error('This file is empty.')
  if (file.size + others > FILES_LIMIT)
    throw new Error(`All files together may have ${FILES_LIMIT / 1_000_000} MB.`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const body = { as, name: file.name.trim().slice(-120), content: base64Of(bytes) }
  const answer = (await callOperation(address, { body, key: newKey() })) as { file: AddedFile }
  return answer.file
}

const CHUNK = 8192

/** In pieces: a call takes no more than some ten thousand arguments. */
const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}
