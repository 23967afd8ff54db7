import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Control } from '../control/control.ts'
import { callControl } from '../control/remote.ts'
import { answerElements } from '../pages/elements.ts'
import type { ElementsCall } from '../pages/elements.ts'
import { press } from '../pages/inspector.ts'
import { inspectorPage } from '../pages/inspectorPage.ts'
import { browserScript } from '../pages/script.ts'
import { lost, site } from '../pages/site.ts'
import type { Reply } from '../pages/site.ts'
import { routes } from '../resources/index.ts'
import type { World } from '../state/world.ts'
import type { Courier } from '../webhooks/courier.ts'
import { createApi } from './api.ts'
import { bodyOf } from './bodyOf.ts'
import { StripeProblem } from './errors.ts'
import type { Exchanges } from './exchanges.ts'
import type { Faults } from './faults.ts'

export type Parts = { courier: Courier; faults: Faults; exchanges: Exchanges; control: Control }

/** The front door: Stripe's API, the remote control, and the pages for people. */
export const createHandler = (world: World, { control, ...parts }: Parts) => {
  const api = createApi(world, { routes, ...parts })

  const act = async <T>(work: () => T): Promise<T> => {
    try {
      return world.store.transact(work, isExecuted)
    } finally {
      await parts.courier.afterCall()
    }
  }

  const inspect = async (incoming: IncomingMessage, response: ServerResponse, path: string) => {
    const name = path.slice('/_double/do/'.length)
    const isPress = incoming.method === 'POST' && path.startsWith('/_double/do/')
    const page = isPress
      ? await press(world, control, { name, form: await formOf(incoming) })
      : inspectorPage(world)
    if (page === null) response.writeHead(303, { location: '/_double' }).end()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  }

  const visit = async (incoming: IncomingMessage, response: ServerResponse, path: string) => {
    const start = Object.keys(site).find((each) => path.startsWith(each))
    const page = start === undefined ? undefined : site[start]
    const reply: Reply =
      page === undefined || start === undefined
        ? lost
        : await page(world, {
            method: incoming.method ?? 'GET',
            id: path.slice(start.length),
            form: await formOf(incoming),
            act,
          })
    if ('redirect' in reply) {
      response.writeHead(303, { location: reply.redirect }).end()
      return
    }
    response.writeHead(reply.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(reply.page)
  }

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const path = new URL(incoming.url ?? '/', 'http://double').pathname
    if (path.startsWith('/v1/') || path.startsWith('/v2/')) return api(incoming, response)
    if (path.startsWith('/_double/control/')) {
      return callControl(control, path.slice('/_double/control/'.length), incoming, response)
    }
    if (path === '/_double/js/v3.js') {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
      })
      response.end(browserScript(world.baseUrl()))
      return
    }
    if (path.startsWith('/_double/elements/')) return elements(incoming, response, path)
    if (path === '/' || path === '/_double' || path.startsWith('/_double/do/')) {
      return inspect(incoming, response, path)
    }
    return visit(incoming, response, path)
  }

  /** The shop's page is another origin; the script sends plain text, so that no preflight is needed. */
  const elements = async (incoming: IncomingMessage, response: ServerResponse, path: string) => {
    const call = JSON.parse((await bodyOf(incoming)) || '{}') as ElementsCall
    const name = path.slice('/_double/elements/'.length)
    const reply = await answerElements(world, name, { call, act })
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    })
    response.end(JSON.stringify(reply))
  }

  return (incoming: IncomingMessage, response: ServerResponse) => {
    answer(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(error instanceof Error ? error.stack : String(error))
    })
  }
}

export const isExecuted = (error: unknown) => error instanceof StripeProblem && error.executed

const formOf = async (incoming: IncomingMessage): Promise<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(await bodyOf(incoming)))
