import { defineErrors } from '@souk/kernel/domain'

export const reminderErrors = defineErrors({
  confirmation_not_found: {
    status: 404,
    message: 'This link confirms nothing any more. Agree once more, and you get another one.',
  },
  reminder_not_found: {
    status: 404,
    message: 'This link opens nothing any more. Your cart may have been ordered, or is too old.',
  },
})
