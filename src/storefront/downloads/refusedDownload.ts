import type { ShopPage } from '../shop/openPage.ts'

const KNOWN = [
  'downloads_spent',
  'download_expired',
  'download_withdrawn',
  'download_disputed',
  'download_not_ready',
  'download_file_missing',
  'too_many_requests',
] as const

/** Why a download did not begin, by the code that the address says; any other says nothing of itself. */
export const refusedDownload = (
  code: string | undefined,
  { t }: Pick<ShopPage, 't'>,
): string | undefined => {
  if (code === undefined) return undefined
  const known = KNOWN.find((one) => one === code)
  return known ? t(`downloads.refusals.${known}`) : t('downloads.refusals.other')
}
