import { goesWith, outlives } from '../../shared/constraints.ts'

/** What Payload's schema cannot say about files that come and go. */
export const transferObjects: readonly string[] = [
  goesWith('import_rows', 'import_id', 'imports'),
  goesWith('import_sources', 'product_id', 'products'),
  outlives('import_pictures', 'media_id', 'media'),
  outlives('import_pictures', 'import_id', 'imports'),
  goesWith('export_parts', 'export_id', 'exports'),
]
