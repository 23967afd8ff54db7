import { memberWith } from './memberWith.ts'

/** Who keeps content and catalogue. */
export const editorsOnly = memberWith('editor')
