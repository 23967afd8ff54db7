export { createExport } from './createExport.ts'
export { createImport } from './createImport.ts'
export { exportFile } from './exportFile.ts'
export { importReport } from './importReport.ts'
export { importRows } from './importRows.ts'
export { readExport } from './readExport.ts'
export { readImport } from './readImport.ts'
export { startImport } from './startImport.ts'
export { stepExport } from './stepExport.ts'
export { stepImport } from './stepImport.ts'
export { stopImport } from './stopImport.ts'
export { tidyTransfers } from './tidyTransfers.ts'
export {
  withTransfer,
  type KeptRedirect,
  type RedirectBook,
  type TransferSettings,
} from './transferSettings.ts'
