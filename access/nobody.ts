/** What only code of the house does. */
export const nobody = (): boolean => false
