import type { Control } from './control.ts'

/** The control of a double that runs in another process, by its address. */
export const connectControl = (url: string): Control =>
  new Proxy({} as Control, {
    get: (_, name) =>
      // Somebody who awaits the control itself must not be taken for a caller of `then`.
      name === 'then' ? undefined : call(url, String(name)),
  })

const call =
  (url: string, name: string) =>
  async (...values: unknown[]): Promise<unknown> => {
    const answer = await fetch(`${url}/_double/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    })
    const body = (await answer.json()) as unknown
    if (!answer.ok) throw new Error((body as { error: string }).error)
    return body
  }
