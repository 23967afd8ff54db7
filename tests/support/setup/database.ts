import type { TestProject } from 'vitest/node'

import { startServer, type Server } from '../database/server.ts'
import { makeTemplate } from '../database/template.ts'

declare module 'vitest' {
  // Vitest learns of provided values by declaration merging, which only an interface can do.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    /** Address of the run's Postgres, as its superuser, without a database. */
    server: string
  }
}

const shelfKey = Symbol.for('souk.tests.server')

/** Every project loads its own copy of this module; the global object is what they have in common. */
const shelf = globalThis as { [shelfKey]?: Shared }

type Shared = { users: number; server: Promise<Server> }

const open = async (): Promise<Server> => {
  const server = await startServer()
  try {
    await makeTemplate(server.url)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** One Postgres with one migrated template for the whole run, however many projects ask for it. */
export default async function setup(project: TestProject) {
  const shared = (shelf[shelfKey] ??= { users: 0, server: open() })
  shared.users += 1
  const { url, stop } = await shared.server
  project.provide('server', url)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    delete shelf[shelfKey]
    await stop()
  }
}
