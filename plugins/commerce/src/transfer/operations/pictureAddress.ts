import { createHash } from 'node:crypto'

import { scopeOf, type Context } from '@souk/kernel'

import { transferSettings } from './transferSettings.ts'

/** Addresses may be longer than an index takes. */
export const fingerprint = (url: string): string => createHash('sha256').update(url).digest('hex')

/** Where a file of the shop's media can be had, from anywhere if the house knows its own address. */
export const pictureAddress = (ctx: Context, filename: string): string =>
  `${originOf(ctx)}${filesPath(ctx)}${encodeURIComponent(filename)}`

/** The name of the file of ours that such an address stands for; `null` for a stranger's. */
export const ownPicture = (ctx: Context, url: string): string | null => {
  const start = `${originOf(ctx)}${filesPath(ctx)}`
  if (!url.startsWith(start)) return null
  try {
    return decodeURIComponent(url.slice(start.length).split('?')[0] ?? '') || null
  } catch {
    return null
  }
}

const originOf = ({ payload, shop }: Context): string =>
  transferSettings(payload).origin?.(shop) ?? ''

const filesPath = ({ payload, shop }: Context): string =>
  `${payload.config.routes.api}${scopeOf(payload).apiPath(shop)}/media/file/`
