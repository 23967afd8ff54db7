import { joinWith, LineProblem, splitOn } from './cellText.ts'

/** The parts of a cell between upright strokes. */
export const listIn = (text: string | undefined): string[] => splitOn(text, '|')

export const listText = (parts: readonly string[] | undefined): string =>
  joinWith(parts ?? [], '|', ' | ')

/** Paths of categories: `Clothing > Shirts | Sale`. */
export const pathsIn = (text: string | undefined): string[][] => listIn(text).map(pathIn)

export const pathsText = (paths: readonly (readonly string[])[] | undefined): string =>
  listText(paths?.map(pathText))

export const pathIn = (text: string): string[] => splitOn(text, '>')

export const pathText = (path: readonly string[]): string => joinWith(path, '>', ' > ')

/** A column that is there and empty empties the field; one that is not leaves it. */
export const emptied = <Value>(
  cell: string | undefined,
  read: (cell: string) => Value | undefined,
): Value | null | undefined => (cell === undefined ? undefined : (read(cell) ?? null))

/** Without what is not said. */
export const stated = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>
  }

/** The word itself where it is one of some; nothing where the cell is empty. */
export const wordIn =
  <Word extends string>(words: readonly Word[]) =>
  (text: string | undefined): Word | undefined => {
    const found = words.find((word) => word === text)
    if (found || !text) return found
    throw new LineProblem(`“${text}” is none of ${words.join(', ')}.`)
  }
