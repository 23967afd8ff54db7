import type Stripe from 'stripe'
import { invalid } from '../server/errors.ts'
import { only, required, type Kind } from '../server/parameters.ts'
import type { SentFile } from '../server/multipart.ts'
import { route } from '../server/route.ts'
import { days } from '../state/clock.ts'
import { find } from './find.ts'

const LIMIT = 5 * 1024 * 1024

const sentFile = (): Kind<SentFile> => ({
  read: (value, name) => {
    if (typeof value !== 'object' || value === null || !('data' in value)) {
      throw invalid('Invalid hash', { param: name })
    }
    return value as SentFile
  },
})

/** Only what banks are shown: https://docs.stripe.com/file-upload */
export const fileRoutes = [
  route(
    'POST',
    '/v1/files',
    {
      purpose: required(only('dispute_evidence', 'other files have no use here')),
      file: required(sentFile()),
    },
    ({ world, account, params: { file, purpose } }): Stripe.File => {
      const content = Buffer.from(file.data, 'base64')
      const type = typeOf(content)
      if (type === null) {
        throw invalid(
          'Invalid file type: the file must be a PDF, a JPEG or a PNG for this purpose.',
          {
            param: 'file',
          },
        )
      }
      if (content.length > LIMIT) {
        throw invalid('File size exceeds the limit of 5 MB for this purpose.', { param: 'file' })
      }
      const id = world.newId('file')
      const made: Stripe.File = {
        id,
        object: 'file',
        created: world.clock.now(),
        expires_at: world.clock.now() + days(270),
        filename: file.name,
        links: { object: 'list', data: [], has_more: false, url: `/v1/file_links?file=${id}` },
        purpose,
        size: content.length,
        title: null,
        type,
        url: `${world.baseUrl()}/v1/files/${id}/contents`,
      }
      return world.store.insert('files', account, made, { content: file.data }).object
    },
  ),
  route('GET', '/v1/files/:id', {}, (call) => find(call, 'files', 'file upload').object),
]

const typeOf = (content: Buffer): string | null => {
  const begins = (bytes: string) => content.subarray(0, bytes.length).toString('latin1') === bytes
  if (begins('%PDF-')) return 'pdf'
  if (begins('\xff\xd8\xff')) return 'jpg'
  return begins('\x89PNG\r\n\x1a\n') ? 'png' : null
}
