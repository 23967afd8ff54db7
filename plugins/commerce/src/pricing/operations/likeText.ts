/** For ILIKE: what was typed, anywhere. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
