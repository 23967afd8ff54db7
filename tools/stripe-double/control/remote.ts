import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf } from '../server/bodyOf.ts'
import { StripeProblem } from '../server/errors.ts'
import type { Control } from './control.ts'

/** `POST /_double/control/<name>` with the arguments as a JSON list calls what `control.<name>` calls. */
export const callControl = async (
  control: Control,
  name: string,
  incoming: IncomingMessage,
  response: ServerResponse,
) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? null))
  }
  if (!Object.hasOwn(control, name)) return answer(404, { error: `There is no control '${name}'.` })
  const work = control[name as keyof Control] as (...values: unknown[]) => Promise<unknown>
  try {
    const text = await bodyOf(incoming)
    return answer(200, await work(...(JSON.parse(text === '' ? '[]' : text) as unknown[])))
  } catch (error) {
    const status = error instanceof StripeProblem ? error.status : 500
    return answer(status, { error: error instanceof Error ? error.message : String(error) })
  }
}
