import { Agent, request } from 'node:http'

import type { Call, Scenario } from './scenarios.ts'

export type Figures = {
  /** Times per second that the whole scenario was gone through. */
  readonly rate: number
  /** Milliseconds for the whole scenario. */
  readonly p50: number
  readonly p99: number
}

const CONNECTIONS = 16
const SECONDS = 6

/**
 * Goes through a scenario over and over on a fixed number of connections to loopback, for a bounded
 * time. Any answer that is not a success ends the run: a fast error is no result.
 */
export const load = async (
  url: string,
  { calls, prepare }: Scenario,
  seconds: number = SECONDS,
): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  await prepare?.((call) => ask(agent, url, call, true))
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  const visitor = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now()
      const answers: unknown[] = []
      for (const make of calls) {
        const call = make(answers)
        if (!call) return
        answers.push(await ask(agent, url, call, calls.length > 1))
      }
      times.push(performance.now() - start)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, visitor))
  } finally {
    agent.destroy()
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return {
    rate: times.length / ((performance.now() - began) / 1000),
    p50: at(0.5) ?? NaN,
    p99: at(0.99) ?? NaN,
  }
}

const ask = (agent: Agent, url: string, call: Call, isNeeded: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${url}${call.path}`,
      { agent, method: call.method, headers: call.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode = 0 } = response
          if (statusCode >= 300) {
            reject(
              new Error(
                `${call.method} ${call.path}: ${statusCode} ${Buffer.concat(chunks).toString()}`,
              ),
            )
            return
          }
          resolve(isNeeded ? JSON.parse(Buffer.concat(chunks).toString()) : undefined)
        })
      },
    )
    sent.on('error', reject)
    sent.end(call.body)
  })
