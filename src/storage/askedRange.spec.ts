import { describe, expect, it } from 'vitest'

import { askedRange } from './askedRange.ts'

describe('a part of a file', () => {
  it.each(['bytes=0-5', 'bytes=5-', 'bytes=-5', 'bytes=0-1, 4-5', 'BYTES=999999-'])(
    'is asked for by %s',
    (header) => expect(askedRange(header)).toBe(header),
  )

  it.each([null, '', 'items=0-5', 'bytes=a-b', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes 0-5'])(
    'is not asked for by %s',
    (header) => expect(askedRange(header)).toBeNull(),
  )
})
