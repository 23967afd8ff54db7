import {
  readMatrix as makeRead,
  saveMatrix as makeSave,
  type StockPort,
} from './catalogue/operations/index.ts'
import { levelSql, setAllOnHand } from './inventory/operations/index.ts'

const stock: StockPort = { level: levelSql, count: setAllOnHand }

/** The table of a product's variants, told what stock it may read and count. */
export const readMatrix = makeRead(stock)
export const saveMatrix = makeSave(stock)
