import { describe, expect, it } from 'vitest'

import { choicesAfter, type FileChoices, type FileEvent } from './choicesAfter.ts'
import type { AddedFile } from './evidenceUpload.ts'

const as = 'shippingDocument'
const chosen = (attempt: number): FileEvent => ({
  as,
  type: 'chosen',
  choice: { attempt, name: `${attempt}.pdf`, size: attempt },
})
const fileOf = (attempt: number): AddedFile => ({
  as,
  name: `${attempt}.pdf`,
  externalId: `file_${attempt}`,
  size: attempt,
  proof: 'proof',
})
const added = (attempt: number): FileEvent => ({
  as,
  type: 'added',
  attempt,
  file: fileOf(attempt),
})
const failed = (attempt: number): FileEvent => ({ as, type: 'failed', attempt, trouble: 'No.' })
const removed: FileEvent = { as, type: 'removed' }

const after = (...events: FileEvent[]) => events.reduce<FileChoices>(choicesAfter, {})[as]

describe('a file for a bank', () => {
  it('is on its way, and then added or turned away', () => {
    expect(after(chosen(1))).toEqual({ attempt: 1, name: '1.pdf', size: 1 })
    expect(after(chosen(1), added(1))).toMatchObject({ name: '1.pdf', added: fileOf(1) })
    expect(after(chosen(1), failed(1))).toMatchObject({ name: '1.pdf', trouble: 'No.' })
  })

  it('is the one that was chosen last, however late the answer for another one comes', () => {
    const onItsWay = { attempt: 2, name: '2.pdf', size: 2 }
    expect(after(chosen(1), chosen(2), added(1))).toEqual(onItsWay)
    expect(after(chosen(1), chosen(2), failed(1))).toEqual(onItsWay)
    expect(after(chosen(1), chosen(2), added(2), added(1))?.added).toEqual(fileOf(2))
    expect(after(chosen(1), failed(1), chosen(2))).toEqual(onItsWay)
  })

  it('is gone when it was removed, and does not come back by itself', () => {
    expect(after(chosen(1), added(1), removed)).toBeUndefined()
    expect(after(chosen(1), removed, added(1))).toBeUndefined()
    expect(after(chosen(1), removed, failed(1))).toBeUndefined()
  })

  it('leaves those of other kinds alone', () => {
    const other = { other: { attempt: 1, name: 'photo.png', size: 9 } }
    for (const event of [chosen(1), added(1), failed(1), removed])
      expect(choicesAfter(other, event).other).toBe(other.other)
  })
})
