export type {
  BestSeller,
  Day,
  Due,
  LatestOrder,
  LowStock,
  MostWished,
  Overview,
  Started,
  Trouble,
} from './overview.ts'
export type { ReminderNumbers } from './reminderNumbers.ts'
export { period, type Period } from './period.ts'
