import type { Context, Shop } from '@souk/kernel'
import type { Config, Payload } from 'payload'

import type { RedirectItem } from '../domain/index.ts'

/** Where a shop's redirects are kept: not among what it sells. */
export type RedirectBook = {
  readonly count: (ctx: Context) => Promise<number>
  /** Those that lead away from one of the paths. */
  readonly find: (ctx: Context, paths: readonly string[]) => Promise<KeptRedirect[]>
  /** The next after an id, in an order that does not change. */
  readonly list: (
    ctx: Context,
    page: { readonly after: string | null; readonly limit: number },
  ) => Promise<KeptRedirect[]>
  /** @returns its id */
  readonly keep: (
    ctx: Context,
    redirect: Omit<KeptRedirect, 'id'> & { readonly id: string | null },
  ) => Promise<string>
}

/** Empty where it leads to what is no more. */
export type KeptRedirect = Required<RedirectItem> & { readonly id: string }

export type TransferSettings = {
  /** Where a shop's files are reached (`https://shop.example`), for the addresses in its exports. */
  readonly origin?: (shop: Shop) => string
  /** Left out, redirects are neither imported nor exported. */
  readonly redirects?: RedirectBook
  /**
   * Lets pictures be fetched from an address that is refused otherwise, because it lies in a private
   * network. For tests, and for a house whose pictures lie on a server beside it.
   */
  readonly mayReach?: (address: string, port: number) => boolean
}

export const withTransfer = (config: Config, settings: TransferSettings | undefined): Config =>
  settings ? { ...config, custom: { ...config.custom, soukTransfer: settings } } : config

export const transferSettings = ({ config }: Pick<Payload, 'config'>): TransferSettings =>
  (config.custom?.soukTransfer as TransferSettings | undefined) ?? {}
