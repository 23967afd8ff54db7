import { oneShop } from '@souk/kernel'
import { expect, it } from 'vitest'

import { digitalFiles } from './digitalFiles.ts'

it('takes files as large as the house says, and tells how large that is', () => {
  const files = digitalFiles({ largestMb: 2 })({
    scope: oneShop({ currency: 'EUR' }),
    extensions: [],
  })
  const [check] = files.hooks?.beforeOperation ?? []
  const upload = (size: number) => () =>
    check?.({ operation: 'create', req: { file: { size } } } as never)
  expect(upload(2 * 1024 * 1024)).not.toThrow()
  expect(upload(2 * 1024 * 1024 + 1)).toThrow('This file is larger than 2 MB')
  expect(JSON.stringify(files.admin?.description)).toContain('2 MB')
})
