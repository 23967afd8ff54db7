import { request } from 'node:http'

export type RawReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

type Sending = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** For what `fetch` does not let through: a Host of one's own, odd paths, odd methods. */
export const rawRequest = (base: string, path: string, sending: Sending = {}): Promise<RawReply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const { method = 'GET', headers = {}, body } = sending
    const call = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })

/** The code in an answer that was read as text. */
export const codeIn = ({ text }: { readonly text: string }): string | undefined => {
  const body = JSON.parse(text) as { errors?: { data?: { code?: string } }[] }
  return body.errors?.[0]?.data?.code
}
