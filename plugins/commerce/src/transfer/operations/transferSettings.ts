import type { Shop } from '@souk/kernel'
import type { Config, Payload } from 'payload'

export type TransferSettings = {
  /** Where a shop's files are reached (`https://shop.example`), for the addresses in its exports. */
  readonly origin?: (shop: Shop) => string
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
