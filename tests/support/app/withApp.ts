import { startApp, type App, type AppOptions } from './startApp.ts'

/** Lends a running app to `use` and stops it afterwards. */
export const withApp = async <T>(
  use: (app: App) => Promise<T>,
  options?: AppOptions,
): Promise<T> => {
  const app = await startApp(options)
  try {
    return await use(app)
  } finally {
    await app.stop()
  }
}
