export type {
  BestSeller,
  Day,
  Due,
  LatestOrder,
  LowStock,
  Overview,
  Started,
  Trouble,
} from './overview.ts'
export { period, type Period } from './period.ts'
