import type { TestProject } from 'vitest/node'

import { startApp, type App } from '../../support/app/startApp.ts'
import { admin } from '../../support/database/admin.ts'
import { databaseName, template } from '../../support/database/names.ts'
import { firstOperator } from '../../support/fixtures/platform.ts'
import { startWorker } from './startWorker.ts'

declare module 'vitest' {
  // Vitest learns of provided values by declaration merging, which only an interface can do.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    /** The one app that all contract specs of a run share, and how its operator says who they are. */
    app: Pick<App, 'url' | 'port' | 'databaseUrl' | 'dataDir'> & { readonly operator: string }
  }
}

/** Starting takes five seconds, so the specs that only talk to an app share one. */
export default async function setup(project: TestProject) {
  const { server } = project.getProvidedContext()
  const name = databaseName()
  await admin(server, `create database ${name} template ${template} strategy file_copy`)
  const app = await startApp({ databaseUrl: `${server}/${name}` })
  const { url, port, databaseUrl, dataDir } = app
  const worker = await startWorker(app)
  const operator = (await firstOperator(url)).headers.authorization ?? ''
  project.provide('app', { url, port, databaseUrl, dataDir, operator })
  return async () => {
    await worker.kill9()
    await app.stop()
    await admin(server, `drop database if exists ${name} with (force)`)
  }
}
