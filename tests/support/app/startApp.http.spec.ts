import { describe, expect, it } from 'vitest'

import { errorOf } from '../http/errorOf.ts'
import { http } from '../http/http.ts'
import { startApp } from './startApp.ts'
import { withApp } from './withApp.ts'

describe('an app under test', () => {
  it('answers, and answers nonsense in the envelope', () =>
    withApp(async ({ url }) => {
      const live = await http(url).get('/api/health/live')
      expect(live.body).toEqual({ ok: true })
      const error = errorOf(await http(url).get('/api/store/nowhere'))
      expect(error).toMatchObject({ status: 404, code: 'not_found' })
    }))

  it('shares a database with another, and leaves nothing running when it is killed', () =>
    withApp(async (first) => {
      const second = await startApp({ databaseUrl: first.databaseUrl, dataDir: first.dataDir })
      await second.kill9()
      await expect(fetch(`${second.url}/api/health/live`)).rejects.toThrow('fetch failed')
      await second.stop()
      expect((await http(first.url).get('/api/health/live')).status).toBe(200)
    }))
})
