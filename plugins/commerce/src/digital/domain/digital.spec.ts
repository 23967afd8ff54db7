import { describe, expect, it } from 'vitest'

import {
  assertDownloadable,
  attachment,
  isDownloadable,
  lastOf,
  readLicenseKeys,
  safeType,
  type Delivery,
} from './index.ts'

const now = new Date('2026-11-22T12:00:00Z')
const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  kind: 'file',
  state: 'active',
  expiresAt: '2026-11-23T12:00:00Z',
  allowed: 2,
  taken: 1,
  ...over,
})
const code = (value: string) => expect.objectContaining({ code: value }) as Error

describe('a download', () => {
  it('begins while it is open, has time and some are left', () => {
    expect(isDownloadable(delivery(), now)).toBe(true)
    expect(() => assertDownloadable(delivery(), now)).not.toThrow()
    expect(isDownloadable(delivery({ expiresAt: null }), now)).toBe(true)
  })

  it.each([
    [{ taken: 2 }, 'downloads_spent'],
    [{ expiresAt: now.toISOString() }, 'download_expired'],
    [{ state: 'withdrawn' }, 'download_withdrawn'],
    [{ state: 'waiting' }, 'download_not_ready'],
    [{ kind: 'key' }, 'download_is_key'],
  ] as const)('does not with %o', (over, refused) => {
    expect(isDownloadable(delivery(over), now)).toBe(false)
    expect(() => assertDownloadable(delivery(over), now)).toThrow(code(refused))
  })
})

describe('a list of licence keys', () => {
  const keys = (text: string) => readLicenseKeys(text).map(({ key }) => key)

  it('is one a line, without heading, blanks and quotes', () => {
    expect(keys('\uFEFFLicense key,Note\r\nAAA-1,first\r\n\r\n "B,""B"" ",x\nCCC;3\t4')).toEqual([
      'AAA-1',
      'B,"B"',
      'CCC',
    ])
    expect(readLicenseKeys('\n\nX-1')).toEqual([{ line: 3, key: 'X-1' }])
  })

  it('keeps its commas and semicolons, unless they part the cells of a table', () => {
    expect(keys('A;B-1\nC,D;E-2\nF-3')).toEqual(['A;B-1', 'C,D;E-2', 'F-3'])
    expect(keys('A;B-1')).toEqual(['A;B-1'])
    expect(keys('Key\nA;B-1\nC;D-2')).toEqual(['A;B-1', 'C;D-2'])
    expect(keys('A-1;x\nB-2;y\nC-3;')).toEqual(['A-1', 'B-2', 'C-3'])
    expect(keys('"A;B",note\nC\tnote')).toEqual(['A;B', 'C'])
  })

  it('is refused when it is empty, too long or has what is none', () => {
    expect(() => keys(' \n key \n')).toThrow(code('license_keys_missing'))
    expect(() => keys('A\n'.repeat(5001))).toThrow(code('license_keys_too_many'))
    expect(() => keys(`A\n${'x'.repeat(501)}`)).toThrow(
      expect.objectContaining({
        code: 'license_key_invalid',
        data: expect.objectContaining({ line: 2 }),
      }) as Error,
    )
  })

  it('is shown by the end of each key, never by most of it', () => {
    expect(['ABCD-EFGH-IJKL', 'ABCDEF', 'AB'].map(lastOf)).toEqual(['IJKL', 'EF', ''])
  })
})

describe('the name of a file', () => {
  it('is kept, and leads nowhere', () => {
    expect(attachment('Weiß & co (1).pdf')).toBe(
      `attachment; filename="Wei_ & co (1).pdf"; filename*=UTF-8''Wei%C3%9F%20%26%20co%20%281%29.pdf`,
    )
    expect(attachment('..\\../etc/"x"\r\nSet-Cookie: a=b')).not.toMatch(/[\r\n\\/]|"x"/)
    expect(attachment('a\uFF0F..\uFF3Cb.pdf')).toContain('filename="a_.._b.pdf"')
    expect(attachment('')).toContain('filename="download"')
  })

  it('is never that of a page', () => {
    expect(['text/html', 'image/svg+xml', 'a/b\r\nX: y', null].map(safeType)).toEqual(
      Array.from({ length: 4 }, () => 'application/octet-stream'),
    )
    expect(safeType('application/pdf')).toBe('application/pdf')
  })
})
