import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { env as settings } from '../../env.ts'
import { startNext, type Child } from './child.ts'
import { Stop, type Script } from './runScript.ts'

type Options = { command: 'dev' | 'start'; port: number; env: Record<string, string | undefined> }

/** Says so at once, before minutes of work, when the port is taken. */
export async function requirePort(port: number, variable = 'PORT'): Promise<void> {
  const problem = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
  if (problem === 'EADDRINUSE')
    throw new Stop(
      `Port ${port} is taken by another program. Stop it, or choose another: ${variable}=${port === 65535 ? 3000 : port + 1}`,
    )
  if (problem)
    throw new Stop(`Port ${port} cannot be used (${problem}). Choose another with ${variable}.`)
}

/** Serves until stopped; `onReady` runs once it answers. Answers Next's exit code. */
export async function serve(
  { command, port, env }: Options,
  { stopped }: Script,
  onReady: () => void,
): Promise<number> {
  const next = startNext([command, '--port', String(port)], {
    env: { ...env, TRUSTED_PROXIES: String(settings().trustedProxies) },
    stopped,
  })
  void announce(next, port, stopped, onReady)
  return await next.ended
}

async function announce(
  next: Child,
  port: number,
  stopped: AbortSignal,
  onReady: () => void,
): Promise<void> {
  let isOver = false
  void next.ended.then(
    () => (isOver = true),
    () => (isOver = true),
  )
  while (!isOver && !stopped.aborted) {
    if (await isAlive(port)) return onReady()
    await sleep(200)
  }
}

async function isAlive(port: number): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
      signal: AbortSignal.timeout(30_000),
    })
    return ok
  } catch {
    return false
  }
}
