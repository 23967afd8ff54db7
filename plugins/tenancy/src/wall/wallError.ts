/** The wall was about to be crossed, or is not there. Never a visitor's mistake: always ours. */
export const wallError = (message: string): Error =>
  Object.assign(new Error(message), { name: 'WallError' })
