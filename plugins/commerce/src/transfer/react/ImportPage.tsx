import { ImportReport } from './ImportReport.tsx'
import type { ShownImport } from './shownImport.ts'
import { transferPage } from './transferPage.tsx'

/** One import: what it would do, how far it is, what it has done. */
export const ImportPage = transferPage<ShownImport>('imports', ({ first, address, admin }) => (
  <ImportReport address={address} documents={`${admin}/collections`} first={first} />
))
