import { randomAddress } from './house.ts'
import { rawRequest } from './rawRequest.ts'

export type Shot = {
  readonly method: string
  /** As it goes over the wire, percent garbage and all. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Hit = Shot & { readonly status: number; readonly text: string; readonly type: string }

/** Sends everything, a few at a time, each as if from an address of its own. */
export const sweep = async (base: string, shots: readonly Shot[]): Promise<Hit[]> => {
  const queue = [...shots]
  const hits: Hit[] = []
  const work = async () => {
    for (let shot = queue.pop(); shot; shot = queue.pop()) hits.push(await fire(base, shot))
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return hits
}

const fire = async (base: string, shot: Shot): Promise<Hit> => {
  const { method, path, body } = shot
  const headers = {
    'x-forwarded-for': randomAddress(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...shot.headers,
  }
  try {
    const reply = await rawRequest(base, path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    return {
      ...shot,
      status: reply.status,
      text: reply.text,
      type: String(reply.headers['content-type'] ?? ''),
    }
  } catch (error) {
    return { ...shot, status: 0, text: String(error), type: '' }
  }
}

/** A line a hit, short enough to read in a failed test. */
export const show = ({ method, path, body = '', headers = {}, status, text }: Hit): string =>
  `${method} ${path.slice(0, 160)} ${body.slice(0, 160)} ${JSON.stringify(headers)
    .replace(/eyJ[\w.-]+/, '…')
    .slice(0, 120)} → ${status} ${text.slice(0, 200)}`

/** Faults of ours: 5xx, no answer at all, and refusals that are not in the envelope. */
export const faultsIn = (hits: readonly Hit[], { coded }: { readonly coded: boolean }): string[] =>
  hits.filter((hit) => isFault(hit, coded)).map(show)

const isFault = ({ status, text, type, method }: Hit, coded: boolean): boolean => {
  if (status === 0 || status >= 500) return true
  if (status < 400) return false
  if (method === 'HEAD') return false
  if (!type.includes('application/json')) return true
  try {
    const body = JSON.parse(text) as { errors?: { message?: string; data?: { code?: string } }[] }
    const first = body.errors?.[0]
    if (/node_modules|at async|select .* from /i.test(text)) return true
    return !first?.message || (coded && !first.data?.code)
  } catch {
    return true
  }
}
