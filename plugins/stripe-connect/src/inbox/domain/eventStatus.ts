/**
 * - `received`: to be worked off, perhaps once more
 * - `handled`: what it was about is done
 * - `ignored`: nothing of ours, or nothing that matters to us
 * - `refused`: not believed; nothing was done
 * - `dead`: failed too often; a person has to look
 */
export const eventStatuses = ['received', 'handled', 'ignored', 'refused', 'dead'] as const

export type EventStatus = (typeof eventStatuses)[number]

export const eventStatusLabels: Readonly<Record<EventStatus, string>> = {
  received: 'Waiting',
  handled: 'Done',
  ignored: 'Not for us',
  refused: 'Refused',
  dead: 'Given up',
}

type Event = { readonly status: string; readonly handledAt: unknown }

/**
 * What can be worked off once more. What was refused at the door, unsigned or of the wrong mode, was
 * never worked off, and never will be.
 */
export const canReplay = ({ status, handledAt }: Event): boolean =>
  status === 'dead' || status === 'ignored' || (status === 'refused' && Boolean(handledAt))
