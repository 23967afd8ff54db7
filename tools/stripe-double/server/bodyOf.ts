import type { IncomingMessage } from 'node:http'

/** All that a request carries, as text. */
export const bodyOf = async (incoming: IncomingMessage): Promise<string> =>
  (await bytesOf(incoming)).toString('utf8')

/** The same as it came. */
export const bytesOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
