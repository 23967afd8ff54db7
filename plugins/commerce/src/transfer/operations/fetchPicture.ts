import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'

import {
  assertReachable,
  checkedLookup,
  PictureProblem,
  portOf,
  type MayReach,
} from './reachable.ts'

const MAX_MEGABYTES = 15
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024
const PATIENCE_MS = 12_000
const MAX_REDIRECTS = 4

export type Picture = { readonly data: Buffer; readonly type: string; readonly extension: string }

/**
 * Fetches a picture from somebody else's server, within limits of size and time, and never from an
 * address of our own network.
 *
 * @throws PictureProblem with words for whoever made the file
 */
export const fetchPicture = async (address: string, mayReach?: MayReach): Promise<Picture> => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    let url = urlOf(address)
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      assertReachable(url, mayReach)
      const answer = await ask(url, { signal, mayReach })
      const next = redirectOf(answer, url)
      if (!next) return pictureIn(await bodyOf(answer))
      answer.destroy()
      url = next
    }
    throw new PictureProblem('It leads on to other addresses too often.')
  } catch (error) {
    throw problemOf(error, signal)
  }
}

const urlOf = (address: string, base?: URL): URL => {
  try {
    return new URL(address, base)
  } catch {
    throw new PictureProblem('This is no address of a picture. It should begin with https://')
  }
}

type Asking = { readonly signal: AbortSignal; readonly mayReach: MayReach | undefined }

const ask = (url: URL, { signal, mayReach }: Asking): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const make = url.protocol === 'https:' ? askHttps : askHttp
    const request = make(url, {
      signal,
      agent: false,
      lookup: checkedLookup(portOf(url), mayReach),
      headers: { Accept: 'image/avif,image/webp,image/png,image/jpeg', 'User-Agent': 'Souk' },
    })
    request.on('response', done).on('error', fail).end()
  })

const redirectOf = ({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null => {
  if (statusCode >= 300 && statusCode < 400 && headers.location)
    return urlOf(headers.location, from)
  if (statusCode === 200) return null
  throw new PictureProblem(
    statusCode === 404
      ? 'There is no picture at this address (404).'
      : `Its server says no (${statusCode}).`,
  )
}

const bodyOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const tooLarge = () =>
    new PictureProblem(`It is larger than ${MAX_MEGABYTES} MB. Make it smaller and import again.`)
  if (Number(answer.headers['content-length'] ?? 0) > MAX_BYTES) {
    answer.destroy()
    throw tooLarge()
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > MAX_BYTES) {
      answer.destroy()
      throw tooLarge()
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const KINDS: readonly { type: string; extension: string; is: (data: Buffer) => boolean }[] = [
  {
    type: 'image/jpeg',
    extension: 'jpg',
    is: (data) => data.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    type: 'image/png',
    extension: 'png',
    is: (data) => data.subarray(1, 4).toString('latin1') === 'PNG',
  },
  {
    type: 'image/webp',
    extension: 'webp',
    is: (data) => data.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  {
    type: 'image/avif',
    extension: 'avif',
    is: (data) => /^ftypavi[fs]$/u.test(data.subarray(4, 12).toString('latin1')),
  },
]

/** What it is is told by its first bytes: headers and file names say what they like. */
const pictureIn = (data: Buffer): Picture => {
  const kind = KINDS.find(({ is }) => is(data))
  if (!kind)
    throw new PictureProblem('It is no picture that can be kept (JPEG, PNG, WebP or AVIF).')
  return { data, type: kind.type, extension: kind.extension }
}

const problemOf = (error: unknown, signal: AbortSignal): PictureProblem => {
  if (error instanceof PictureProblem) return error
  if (signal.aborted) return new PictureProblem('Its server took too long to answer.')
  const { code } = error as { code?: string }
  return new PictureProblem(
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? 'There is no server of this name.'
      : 'Its server could not be reached.',
  )
}
