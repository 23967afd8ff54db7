/**
 * Runs `work` whenever woken, never twice at once; woken while it runs, it runs once more, since
 * what woke it may have come too late to be seen.
 */
export const inTurns = (work: () => Promise<unknown>, failed: (error: unknown) => void) => {
  let running: Promise<void> | undefined
  let again = false
  const turn = async (): Promise<void> => {
    do {
      again = false
      try {
        await work()
      } catch (error) {
        failed(error)
      }
    } while (again)
    running = undefined
  }
  return {
    wake: (): void => {
      if (running) again = true
      else running = turn()
    },
    /** Resolves when nothing runs. */
    idle: async (): Promise<void> => {
      again = false
      await running
    },
  }
}
