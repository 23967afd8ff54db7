export { overview } from './overview.ts'
export { reminders } from './reminders.ts'
