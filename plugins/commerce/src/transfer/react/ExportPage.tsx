import { ExportResult, type ShownExport } from './ExportResult.tsx'
import { transferPage } from './transferPage.tsx'

/** One export: how far it is, and its file. */
export const ExportPage = transferPage<ShownExport>(
  'exports',
  ({ first, address, ctx, locale }) => (
    <ExportResult address={address} first={first} locale={locale} timeZone={ctx.shop.timeZone} />
  ),
)
