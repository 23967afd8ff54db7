import type { DateField, Field, FieldAccess, FieldHook } from 'payload'

type Said = { readonly _status?: unknown; readonly publishAt?: unknown }

/**
 * The times at which a document with drafts goes public and is taken off again, for its sidebar.
 * They are part of the draft: a page that is public can have its next state waiting. `publishWhenDue`
 * acts upon them.
 * @param read who may see them: when something is to appear or to end is nobody else's business.
 */
export const publishingFields = (read: FieldAccess): Field[] => [
  moment({
    name: 'publishAt',
    label: 'Publish at',
    description: 'Save the draft, and what it says by then goes public at this time.',
    read,
    beforeChange: [forgetPast],
    validate: (value, { data }) =>
      !isPublished(data) || !isLater(value)
        ? true
        : 'It would go public now. Save it as a draft to wait until then, or empty this to publish it now.',
  }),
  moment({
    name: 'unpublishAt',
    label: 'Take off at',
    description: 'Once it is public, it becomes a draft again at this time.',
    read,
    validate: (value, { data }) =>
      !isPublished(data) || !value || isLater(value)
        ? true
        : 'This time has passed: choose a later one, or empty it.',
  }),
  {
    name: 'publishingProblem',
    label: 'Could not be published',
    type: 'textarea',
    access: { read, create: () => false, update: () => false },
    hooks: { beforeChange: [forgetProblem] },
    admin: {
      position: 'sidebar',
      readOnly: true,
      disableBulkEdit: true,
      condition: ({ publishingProblem }: { publishingProblem?: unknown }) =>
        Boolean(publishingProblem),
      description: 'Put it right, then publish it or give it another time.',
    },
  },
]

type Moment = Pick<DateField, 'validate'> & {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly read: FieldAccess
  readonly beforeChange?: FieldHook[]
}

const moment = ({ name, label, description, read, beforeChange, validate }: Moment): DateField => ({
  name,
  label,
  type: 'date',
  access: { read },
  hooks: { beforeDuplicate: [() => null], ...(beforeChange && { beforeChange }) },
  ...(validate && { validate }),
  admin: {
    position: 'sidebar',
    description,
    date: { pickerAppearance: 'dayAndTime', timeIntervals: 15 },
  },
})

/**
 * A time that has come stays as long as the worker has not been there. One that comes in with a save
 * is no wish: a form that was open when its page went public, or an older version that is restored.
 */
const forgetPast: FieldHook = ({ data, originalDoc, value }) => {
  const isKept = isSameTime(value, (originalDoc as Said | undefined)?.publishAt)
  return isLater(value) || (isKept && !isPublished(data)) ? (value as unknown) : null
}

const isSameTime = (one: unknown, other: unknown): boolean =>
  Boolean(one && other) && new Date(one as string).getTime() === new Date(other as string).getTime()

/** A new time is a new attempt. */
const forgetProblem: FieldHook = ({ data, value }) =>
  isPublished(data) || (data as Said | undefined)?.publishAt ? null : (value as unknown)

const isPublished = (data: unknown): boolean => (data as Said | undefined)?._status === 'published'

const isLater = (value: unknown): boolean =>
  (typeof value === 'string' || value instanceof Date) && new Date(value).getTime() > Date.now()
