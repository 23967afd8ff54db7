import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  createExport,
  createImport,
  exportFile,
  importReport,
  importRows as listRows,
  readExport,
  readImport,
  startImport,
  stepExport,
  stepImport,
  stopImport,
  tidyTransfers,
} from './operations/index.ts'
import { transferObjects } from './payload/objects.sql.ts'

export { exportParts } from './payload/exportParts.ts'
export { exportsCollection } from './payload/exports.ts'
export { importPictures } from './payload/importPictures.ts'
export { importRows } from './payload/importRows.ts'
export { imports } from './payload/imports.ts'
export { importSources } from './payload/importSources.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<
      'imports' | 'importRows' | 'importPictures' | 'importSources' | 'exports' | 'exportParts',
      CollectionBuilder
    >
  >
}

/** Files in and out: from another shop system, to a spreadsheet, and back. */
export const transfer = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'transfer',
    collections: [
      collections.imports(ground),
      collections.importRows(ground),
      collections.importPictures(ground),
      collections.importSources(ground),
      collections.exports(ground),
      collections.exportParts(ground),
    ],
    operations: [
      createImport,
      readImport,
      listRows,
      startImport,
      stopImport,
      importReport,
      createExport,
      readExport,
      exportFile,
    ],
    subscribers: [stepImport, stepExport],
    chores: [tidyTransfers],
    sql: transferObjects,
  }
}
