import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, request as send, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { freePort } from '../../support/freePort.ts'
import type { Blow } from './steps.ts'

export type Actor = {
  readonly url: string
  readonly isAlive: () => boolean
  /** Begins to count anew, up to the blow if there is one; false when it is dead. */
  readonly arm: (blow?: Blow) => Promise<boolean>
  readonly steps: () => Promise<number>
  /** Delivers, works off and does chores; false when it died at it. */
  readonly work: () => Promise<boolean>
  readonly kill9: () => Promise<void>
  readonly said: () => string
}

export type Actors = {
  /** Where shoppers, members and Stripe find the app: whichever process is alive. */
  readonly url: string
  /** Two that are alive; those that died are replaced. */
  readonly pair: () => Promise<readonly [Actor, Actor]>
  /** How many have been killed so far. */
  readonly died: () => number
  readonly stop: () => Promise<void>
}

type Environment = Readonly<Record<string, string>>

/**
 * Two processes of the app behind one address, with a third warm for when one dies.
 *
 * @param environment what they are started with; made when their address is known
 */
export const openActors = async (
  environment: (url: string) => Promise<Environment>,
): Promise<Actors> => {
  let living: Actor[] = []
  let buried = 0
  const gateway = await openGateway(() => living.filter((actor) => actor.isAlive()))
  const env = await environment(gateway.url)
  let spare = start(env)
  const next = async (): Promise<Actor> => {
    const actor = await spare
    spare = start(env)
    return actor
  }
  return {
    url: gateway.url,
    pair: async () => {
      const alive: Actor[] = []
      for (const actor of living) if (await actor.arm()) alive.push(actor)
      buried += living.length - alive.length
      living = alive
      while (living.length < 2) living.push(await next())
      const [one, other] = living
      if (!one || !other) throw new Error('Two were started.')
      return [one, other]
    },
    died: () => buried,
    stop: async () => {
      gateway.close()
      await Promise.all([...living, await spare].map((actor) => actor.kill9()))
    },
  }
}

const start = async (env: Environment): Promise<Actor> => {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=production', 'tests/faults/matrix/actor.ts'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, PORT: String(port), DISABLE_PAYLOAD_HMR: 'true' },
    },
  )
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-20_000)
      if (said.includes('ready\n')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => {
      process.off('exit', endWithUs)
      reject(new Error(`A process of the app does not start.\n${said}`))
    })
  })
  const url = `http://127.0.0.1:${port}`
  const order = async (name: string, body: object = {}) =>
    (await fetch(`${url}/__${name}`, { method: 'POST', body: JSON.stringify(body) })).json()
  const survives = async (call: Promise<unknown>): Promise<boolean> =>
    call.then(
      () => true,
      () => false,
    )
  return {
    url,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    arm: (blow) => survives(order('arm', blow ? { blow } : {})),
    steps: async () => ((await order('steps')) as { steps: number }).steps,
    work: () => survives(order('work')),
    kill9: () => ended(child),
    said: () => said,
  }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** What stands before the processes: who meets a dead one is sent to the other, or told 502. */
const openGateway = async (
  living: () => readonly Actor[],
): Promise<{ readonly url: string; readonly close: () => void }> => {
  let turn = 0
  const server: Server = createServer((incoming, outgoing) => {
    const choice = living()
    const actor = choice[(turn += 1) % Math.max(choice.length, 1)]
    if (!actor) return void outgoing.writeHead(502).end()
    const onward = send(
      new URL(incoming.url ?? '/', actor.url),
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
        answer.once('error', () => outgoing.destroy())
      },
    )
    onward.once('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A moment for what is under way elsewhere. */
export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds)
