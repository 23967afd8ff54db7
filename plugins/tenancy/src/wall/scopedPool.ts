import pg from 'pg'

import { keepContext } from './keepContext.ts'
import { scopedClient } from './scopedClient.ts'
import { asNobody, currentScope } from './scope.ts'
import type { SettingsMode } from './scopedQuery.ts'

export type ScopedPoolOptions = {
  /**
   * Login of the owner's role. `max` is its share of the pool's `max`; by default a quarter. Each
   * side has two at least: Payload asks outside of a transaction while it holds one (a password
   * that was forgotten), and would wait for itself.
   */
  readonly platform: pg.PoolConfig
  /**
   * `session`: settings are remembered per connection and sent only when they change. Not behind
   * a pooler that hands out connections per transaction: use `transaction` there.
   */
  readonly settings?: SettingsMode
  /**
   * Payload checks one connection out at start and never returns it, only to listen to its errors.
   * With a pool of two that is half of it. `true` gives that first one back at once.
   */
  readonly returnFirst?: boolean
  /** Told about connections that die while idle; without it they are dropped in silence. */
  readonly onError?: (error: Error) => void
}

/**
 * `pg` with a Pool of two kinds of connections, handed out by the scope of the caller: the
 * platform's to platform code, the tenants' to all others. For `postgresAdapter({ pg, pool })`,
 * where `pool` is the tenants' login.
 */
export const scopedPg = (options: ScopedPoolOptions): typeof pg => {
  const { platform, settings = 'session', returnFirst = false, onError = () => {} } = options

  // Drizzle asks for pg's Pool or a class with "Pool" in its name, else it would not check a
  // client out for a transaction.
  class ScopedPool extends pg.Pool {
    readonly #platform: pg.Pool
    #returnNext = returnFirst

    constructor(config: pg.PoolConfig = {}) {
      const max = config.max ?? 10
      const platformMax = Math.max(2, platform.max ?? Math.round(max / 4))
      super({
        ...patience,
        ...config,
        max: Math.max(2, max - platformMax),
        Client: scopedClient('tenant', settings),
      })
      this.#platform = new pg.Pool({
        ...patience,
        ...platform,
        max: platformMax,
        Client: scopedClient('platform', settings),
      })
      // An idle connection that dies is an 'error' event, which ends the process if unheard.
      this.on('error', onError)
      this.#platform.on('error', (error, client) => this.emit('error', error, client))
    }

    override connect(callback?: unknown): never {
      // What pg-pool queues it calls in the context of whoever gives a connection back.
      const bound = callback && keepContext(callback as () => void)
      const pool = currentScope().kind === 'platform' ? this.#platform : tenantSide(this)
      if (this.#returnNext && !callback) {
        this.#returnNext = false
        return asNobody(() => connectAndReturn(pool)) as never
      }
      // A new socket keeps the context it is made in, for all its events and for good.
      return asNobody(() => pool.connect(bound as never)) as never
    }

    override end(callback?: unknown): never {
      const ended = Promise.all([super.end(), this.#platform.end()]).then(() => {})
      if (typeof callback !== 'function') return ended as never
      ended.then(() => callback(), callback as () => void)
      return undefined as never
    }

    /** Connections of both kinds, for whoever watches them. */
    counts(): Record<'tenant' | 'platform', PoolCounts> {
      return { tenant: countsOf(this), platform: countsOf(this.#platform) }
    }
  }

  return { ...pg, Pool: ScopedPool }
}

// Code of one scope that waits for a connection of the other, both pools being empty, would wait
// for ever: it gets an error instead.
const patience: pg.PoolConfig = { connectionTimeoutMillis: 10_000 }

export type PoolCounts = { readonly total: number; readonly idle: number; readonly waiting: number }

const countsOf = ({ totalCount, idleCount, waitingCount }: pg.Pool): PoolCounts => ({
  total: totalCount,
  idle: idleCount,
  waiting: waitingCount,
})

type Side = { connect: pg.Pool['connect'] }

const tenantSide = (pool: pg.Pool): Side => ({
  connect: pg.Pool.prototype.connect.bind(pool) as pg.Pool['connect'],
})

const connectAndReturn = async (pool: Side): Promise<pg.PoolClient> => {
  const client = await pool.connect()
  client.release()
  return client
}
